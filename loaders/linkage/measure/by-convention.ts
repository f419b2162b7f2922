import { CONVENTIONS, type Convention } from "../../../src/model/vocabulary.js";

/** A number for each convention, in vocabulary order. */
export type ByConvention = Float64Array;

export const CONVENTION_COUNT = CONVENTIONS.length;

export function zeros(): ByConvention {
  return new Float64Array(CONVENTION_COUNT);
}

export function conventionAt(convention: Convention): number {
  return CONVENTIONS.indexOf(convention);
}

/** Adds numbers to a sum, convention by convention. */
export function addAll(sum: ByConvention, more: ByConvention): void {
  for (let c = 0; c < CONVENTION_COUNT; c++) sum[c]! += more[c]!;
}

/** The sum of values, each weighted. */
export function weightedSum(weights: ByConvention, values: ByConvention): number {
  let sum = 0;
  for (let c = 0; c < CONVENTION_COUNT; c++) sum += weights[c]! * values[c]!;
  return sum;
}
