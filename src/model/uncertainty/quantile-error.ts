import { sampleQuantile } from "./sample-quantile.js";

/**
 * Monte Carlo standard error of the `p` quantile of some draws, in their unit: half the distance
 * between the quantiles one standard deviation of their rank below and above, sqrt(p (1 - p) / n)
 * (the order-statistics interval of David & Nagaraja 2003, section 7.1). It takes the draws for
 * independent; those of a Latin hypercube err less.
 */
export function quantileError(values: ArrayLike<number>, p: number): number {
  const sorted = Float64Array.from(values).sort();
  const step = Math.sqrt((p * (1 - p)) / sorted.length);
  const [below, above] = [Math.max(0, p - step), Math.min(1, p + step)];
  return (sampleQuantile(sorted, above) - sampleQuantile(sorted, below)) / 2;
}
