import { about, compact, roundHonestly } from "../numbers.js";
import type { StateShape } from "./geometry.js";

/** What the map is told about a state. */
export interface StateCount {
  readonly code: string;
  /** People exposed. */
  readonly exposed: number;
  /** Undocumented people who live there. */
  readonly undocumented: number;
}

export const MEASURES = ["count", "per-undocumented", "per-resident"] as const;
export type Measure = (typeof MEASURES)[number];

/** What the switch says. */
export const MEASURE_LABELS: Readonly<Record<Measure, string>> = {
  count: "People exposed",
  "per-undocumented": "Per 1,000 undocumented residents",
  "per-resident": "Per 100,000 residents",
};

/** The number a measure shows for a state; NaN where the base is zero. */
export function measured(measure: Measure, shape: StateShape, count: StateCount): number {
  if (measure === "count") return count.exposed;
  const [base, per] =
    measure === "per-resident" ? [shape.residents, 1e5] : [count.undocumented, 1e3];
  return base > 0 ? (count.exposed / base) * per : Number.NaN;
}

/** A rate as a label: "15", "4.3", "<0.1", "0". */
export function rateLabel(value: number): string {
  if (!Number.isFinite(value)) return "–";
  if (value < 0.005) return "0";
  if (value < 0.095) return "<0.1";
  return value < 9.95 ? value.toFixed(1) : compact(value);
}

export const measureLabel = (measure: Measure, value: number): string =>
  measure === "count" ? compact(value) : rateLabel(value);

/** Everything a tip says of a state. */
export function stateDetail(shape: StateShape, count: StateCount): string {
  const rate = (measure: Measure) => rateLabel(measured(measure, shape, count));
  return `${about(count.exposed)} people exposed: ${rate("per-undocumented")} per 1,000 undocumented residents, ${rate("per-resident")} per 100,000 residents`;
}

const NICE = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The least round number not under `value`; 1 for 0. */
export function niceTop(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return power * NICE.find((step) => step * power >= value * 0.999999)!;
}

/** Step 0 to 5 of the colour scale for a value, of equal width up to `top`; -1 for none. */
export const stepOf = (value: number, top: number): number =>
  Number.isFinite(value) && value >= 0.005 ? Math.min(5, Math.floor((value / top) * 6)) : -1;

/** Two sizes for the key of circles: the round number under the largest, and a tenth of it. */
export function keySizes(largest: number): number[] {
  const top = niceTop(largest);
  const big =
    top <= largest
      ? top
      : (NICE.toReversed()
          .map((n) => (n * top) / 10)
          .find((n) => n <= largest) ?? top);
  return largest < 10 ? [] : [roundHonestly(big), roundHonestly(big / 10)];
}
