import type { Swing } from "../../model/sensitivity/tornado.js";
import type { DrawErrors } from "../../model/uncertainty/convergence.js";
import type { Interval } from "../../model/uncertainty/interval.js";
import type { Measure } from "../../model/uncertainty/measures.js";
import { exact, percent } from "../numbers.js";
import { rangeWords, valueWords } from "./measure-words.js";

type Ends = Pick<Interval, "low" | "high">;

/** A number with what it counts: "165,000 people exposed", "a share of … of 99.6%". */
export function counted(measure: Measure, words: string): string {
  if (measure.unit === "share") return `a ${measure.label} of ${words}`;
  return `${words === "none" ? "no" : words} ${measure.label}`;
}

/** Title over the dots. */
export function drawsFinding(measure: Measure, interval: Ends): string {
  if (interval.low === interval.high) {
    return `Every draw gives ${counted(measure, valueWords(measure, interval.low))}`;
  }
  return `Nine in ten draws give ${counted(measure, rangeWords(measure, interval))}`;
}

/** Title over the convergence: how far more draws could still move the interval. */
export function convergenceFinding(measure: Measure, draws: number, errors: DrawErrors): string {
  const off = (value: number) =>
    measure.unit === "share" ? `${(value * 100).toFixed(1)} points` : exact(roundUp(value));
  const worst = Math.max(errors.low, errors.high);
  return `After ${exact(draws)} draws the middle is known to within about ${off(errors.median)}, the ends to within ${off(worst)}`;
}

/** One significant digit, upwards: an error is not to be told smaller than it is. */
function roundUp(value: number): number {
  if (value <= 1) return 1;
  const step = 10 ** Math.floor(Math.log10(value));
  return Math.ceil(value / step) * step;
}

/** Title over the tornado. */
export function tornadoFinding(measure: Measure, first: Swing | undefined, label: string): string {
  if (!first || first.width === 0) return `No assumption alone moves the ${measure.label}`;
  const ends = {
    low: Math.min(first.atLow, first.atHigh),
    high: Math.max(first.atLow, first.atHigh),
  };
  return `“${label}” alone moves the ${measure.label} most: ${rangeWords(measure, ends)}`;
}

/** Title over the indices: what the reader came for. */
export function sobolFinding(measure: Measure, label: string, total: number | undefined): string {
  if (total === undefined) return `The ${measure.label} do not depend on any assumption`;
  const share = percent(Math.min(1, Math.max(0, total)));
  return `“${label}” matters most for the ${measure.label}: ${share} of the spread comes with it`;
}

/** Title over the populations to start from. */
export function alternativesFinding(measure: Measure, values: readonly number[]): string {
  const ends = { low: Math.min(...values), high: Math.max(...values) };
  if (ends.low === ends.high) return `Every population gives the same ${measure.label}`;
  return `Other published totals to start from give ${counted(measure, rangeWords(measure, ends))}`;
}
