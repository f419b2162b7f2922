import { scaleLinear } from "d3";
import type { Interval } from "../../model/uncertainty/interval.js";
import type { Measure } from "../../model/uncertainty/measures.js";
import { sampleQuantile } from "../../model/uncertainty/sample-quantile.js";
import { type ChartText, LEADING } from "../linkage/chart-text.js";
import type { Part } from "../svg/parts.js";
import { axisLabels } from "./axis-labels.js";
import { dotKey } from "./dot-key.js";
import { rangeWords, valueLabel, valueWords } from "./measure-words.js";

/** One dot for every hundredth of the draws: 90 inside the range, five outside on either side. */
export const DOTS = 100;

export type LineKind = "inside" | "median" | "usual";

/** A number's draws as dots, laid out in px. */
export interface QuantileDrawing {
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly dots: readonly { readonly id: string; x: number; y: number; readonly inside: boolean }[];
  /** Where nine in ten draws lie. */
  readonly band: { readonly from: number; readonly to: number; readonly top: number; base: number };
  readonly lines: readonly { readonly id: LineKind; x: number; top: number; base: number }[];
  readonly ticks: readonly { readonly id: string; readonly x: number }[];
  readonly key: readonly { readonly id: string; readonly kind: LineKind; x: number; y: number }[];
  readonly texts: readonly ChartText[];
  readonly parts: readonly Part[];
}

interface Draws {
  readonly measure: Measure;
  readonly values: ArrayLike<number>;
  readonly interval: Interval;
  /** The number with every assumption at its default. */
  readonly usual: number;
}

const TALLEST = 200;
const LARGEST = 26;

/** Dots stacked where the draws lie (a quantile dot plot, Kay et al. 2016). */
export function layoutQuantiles(draws: Draws, width: number): QuantileDrawing {
  const { measure, values, interval, usual } = draws;
  const sorted = Float64Array.from(values).sort();
  const quantiles = Array.from({ length: DOTS }, (_, i) =>
    sampleQuantile(sorted, (i + 0.5) / DOTS),
  );
  const all = [...quantiles, usual, interval.low, interval.high];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const spread = most > least ? most - least : Math.max(1e-9, Math.abs(most)) / 2;
  const domain = [Math.max(0, least - spread / 20), most + spread / 20];
  const key = dotKey<LineKind>(
    [
      ["inside", `nine in ten draws: ${rangeWords(measure, interval)}`],
      ["median", `half lie on either side of ${valueWords(measure, interval.median)}`],
      ["usual", `all assumptions at their defaults: ${valueWords(measure, usual)}`],
    ],
    width,
  );
  const { stacks, size } = fittingStacks(quantiles, domain as [number, number], width);
  const scale = scaleLinear(domain, [size / 2, width - size / 2]);
  const tallest = Math.max(...stacks.map(({ count }) => count));
  const top = key.below;
  const base = top + Math.max(60, tallest * size + 6);
  const dots: QuantileDrawing["dots"][number][] = [];
  const parts: Part[] = [];
  let done = 0;
  for (const { x, count, from, to } of stacks) {
    for (let i = 0; i < count; i++) {
      const at = done + i;
      const inside = at >= DOTS * 0.05 && at < DOTS * 0.95;
      dots.push({ id: `dot-${at}`, x, y: base - (i + 0.5) * size, inside });
    }
    done += count;
    parts.push({
      id: `stack-${parts.length}`,
      x: x - size / 2,
      y: top,
      width: size,
      height: base - top,
      name: rangeWords(measure, { low: from, high: to }),
      detail: `${count} of ${DOTS} dots lie here, and ${done} of ${DOTS} here or lower`,
    });
  }
  const ticks = scale.ticks(width < 500 ? 3 : 6);
  const words = (mark: number): string => valueLabel(measure, mark);
  return {
    width,
    height: base + 8 + LEADING + 2,
    radius: Math.max(1.5, size / 2 - 0.75),
    dots,
    band: { from: scale(interval.low), to: scale(interval.high), top, base },
    lines: [
      { id: "median", x: scale(interval.median), top, base },
      { id: "usual", x: scale(usual), top, base },
    ],
    ticks: ticks.map((mark) => ({ id: `tick-${mark}`, x: scale(mark) })),
    key: key.marks,
    texts: [
      ...key.texts,
      ...axisLabels(ticks, { at: scale, y: base + 8, from: 0, to: width, words }),
    ],
    parts,
  };
}

interface Stack {
  readonly x: number;
  count: number;
  from: number;
  to: number;
}

/** Stacks with dots as large as can be without the tallest stack growing too high. */
function fittingStacks(quantiles: readonly number[], domain: [number, number], width: number) {
  for (let columns = Math.max(24, Math.ceil(width / LARGEST)); ; columns += 4) {
    const size = width / columns;
    const scale = scaleLinear(domain, [size / 2, width - size / 2]);
    const stacks: Stack[] = [];
    for (const value of quantiles) {
      const x = size * (Math.floor(scale(value) / size) + 0.5);
      const last = stacks.at(-1);
      if (last?.x !== x) stacks.push({ x, count: 1, from: value, to: value });
      else {
        last.count += 1;
        last.to = value;
      }
    }
    const tallest = Math.max(...stacks.map(({ count }) => count));
    if (tallest * size <= TALLEST || size < 4) return { stacks, size };
  }
}
