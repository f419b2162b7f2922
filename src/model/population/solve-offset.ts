import { exp } from "../exact-math/exp.js";
import { log } from "../exact-math/log.js";
/** The logistic curve, from log-odds to a chance. */
export function logistic(x: number): number {
  return 1 / (1 + exp(-x));
}

/** A chance as log-odds. */
export function logit(p: number): number {
  return log(p / (1 - p));
}

/** One group of people in a logistic model: its share of all, and its log-odds beside the others. */
export interface OffsetGroup {
  readonly weight: number;
  readonly effect: number;
}

const MOST = 40;

/**
 * The offset `a` with which the sum of `weight * logistic(a + effect)` equals `target`, found by
 * Newton's method, kept between bounds that close in (the sum only rises with `a`). A target that no
 * offset reaches (0 or less, or all the weight or more) gives the nearest end, -40 or 40, whose
 * chances are 0 or 1 for any purpose here.
 */
export function solveOffset(groups: readonly OffsetGroup[], target: number): number {
  let low = -MOST;
  let high = MOST;
  let offset = 0;
  for (let step = 0; step < 200 && high - low > 1e-14; step++) {
    let sum = 0;
    let slope = 0;
    for (const { weight, effect } of groups) {
      const chance = logistic(offset + effect);
      sum += weight * chance;
      slope += weight * chance * (1 - chance);
    }
    if (sum < target) low = offset;
    else high = offset;
    const next = offset + (target - sum) / slope;
    if (Math.abs(next - offset) < 1e-15 * (1 + Math.abs(offset))) return offset;
    // A step out of bounds, or none at all where the curve is flat, gives way to halving.
    offset = next > low && next < high ? next : (low + high) / 2;
  }
  return (low + high) / 2;
}
