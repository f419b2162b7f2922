import { type Interval, intervalOf } from "./interval.js";
import { quantileError } from "./quantile-error.js";

/** What the first draws say of a number. */
export interface Checkpoint extends Interval {
  /** How many draws. */
  readonly draws: number;
}

/** How far each part of an interval may be off because the draws are not more, in its unit. */
export interface DrawErrors {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** The fewest draws that have a 5th percentile. */
export const FEWEST_DRAWS = 20;
const CHECKPOINTS = 24;

/**
 * The interval over the first draws, at even steps from `FEWEST_DRAWS` up to all of them. None for
 * fewer draws than that.
 */
export function convergence(values: Float64Array): readonly Checkpoint[] {
  const all = values.length;
  if (all < FEWEST_DRAWS) return [];
  const steps = Math.min(CHECKPOINTS, all - FEWEST_DRAWS + 1);
  const counts = Array.from({ length: steps }, (_, step) =>
    Math.round(all - ((all - FEWEST_DRAWS) * (steps - 1 - step)) / Math.max(1, steps - 1)),
  );
  return counts.map((draws) => ({ draws, ...intervalOf(values.subarray(0, draws)) }));
}

/** Monte Carlo standard errors of the 90% interval's ends and of its median. */
export const drawErrors = (values: ArrayLike<number>): DrawErrors => ({
  low: quantileError(values, 0.05),
  median: quantileError(values, 0.5),
  high: quantileError(values, 0.95),
});
