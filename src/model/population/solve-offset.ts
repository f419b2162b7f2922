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

/**
 * The offset `a` with which the sum of `weight * logistic(a + effect)` equals `target`, found by
 * bisection (the sum only rises with `a`). A target that no offset reaches (0 or less, or all the
 * weight or more) gives the nearest end, -40 or 40, whose chances are 0 or 1 for any purpose here.
 */
export function solveOffset(groups: readonly OffsetGroup[], target: number): number {
  let low = -40;
  let high = 40;
  for (let step = 0; step < 200 && high - low > 1e-14; step++) {
    const middle = (low + high) / 2;
    let sum = 0;
    for (const { weight, effect } of groups) sum += weight * logistic(middle + effect);
    if (sum < target) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
