import { sampleQuantile } from "./sample-quantile.js";

/** The level of the intervals shown everywhere: nine draws in ten lie inside. */
export const LEVEL = 0.9;

/** What draws of a number say: its middle, its mean, and the ends of a central interval. */
export interface Interval {
  readonly low: number;
  readonly median: number;
  readonly high: number;
  readonly mean: number;
}

/**
 * The central interval of some draws: as many of them lie below it as above. `level` is the share of
 * the draws inside. Throws a RangeError where there is no draw.
 */
export function intervalOf(values: ArrayLike<number>, level: number = LEVEL): Interval {
  if (values.length === 0) throw new RangeError("An interval needs one draw or more.");
  const sorted = Float64Array.from(values).sort();
  const outside = (1 - level) / 2;
  return {
    low: sampleQuantile(sorted, outside),
    median: sampleQuantile(sorted, 0.5),
    high: sampleQuantile(sorted, 1 - outside),
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
  };
}

/**
 * The interval of the difference `a - b`, draw by draw. Both must come from the same draws, so that
 * what the two share cancels. Throws a RangeError where their numbers of draws differ.
 */
export function differenceInterval(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  level: number = LEVEL,
): Interval {
  if (a.length !== b.length) {
    throw new RangeError(`Draws come in pairs, but there are ${a.length} and ${b.length}.`);
  }
  return intervalOf(
    Float64Array.from(a, (value, draw) => value - b[draw]!),
    level,
  );
}
