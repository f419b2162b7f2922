import type { NameNodes } from "./few-nodes.js";
import { NAME_LEVELS, type NodeAgreement } from "./field-event.js";

/** What errors on the tax side make of each agreement, and of none: levels of each. */
export interface TaxSideErrors {
  readonly exact: readonly number[];
  readonly partial: readonly number[];
  readonly fuzzy: readonly number[];
  readonly none: readonly number[];
}

/** Errors that never make those alike who are not. */
export const STILL_UNLIKE: readonly number[] = [0, 0, 0, 1];

/** Makes parts of the tax file out of measured ones, which are given by the same nodes. */
export type PartsMade = (measured: readonly ArrayLike<number>[]) => readonly ArrayLike<number>[];

/**
 * Agreement of strangers under one class of agency events. `nodes` holds the measured chances against
 * names without error; `errors`, per part, spreads them over the levels that remain once strangers'
 * own records hold errors, too.
 */
export function nodeAgreement(
  { weight, self, agree }: NameNodes,
  errors: readonly TaxSideErrors[],
  parts: PartsMade,
): NodeAgreement {
  return { weight, self, parts: written(agree, errors, parts) };
}

/** Levels per part, four numbers for each three that were measured. */
export function written(
  measured: readonly ArrayLike<number>[],
  errors: readonly TaxSideErrors[],
  parts: PartsMade,
): readonly Float64Array[] {
  return parts(measured).map((clean, part) => withErrors(clean, errors[part]!));
}

/** Levels of a part's members, four numbers per node. */
function withErrors(clean: ArrayLike<number>, errors: TaxSideErrors): Float64Array {
  const { exact, partial, fuzzy, none } = errors;
  const nodes = clean.length / 3;
  const out = new Float64Array(nodes * NAME_LEVELS);
  for (let node = 0; node < nodes; node++) {
    const e = clean[node * 3]!;
    const p = clean[node * 3 + 1]!;
    const f = clean[node * 3 + 2]!;
    const n = Math.max(0, 1 - e - p - f);
    let agreed = 0;
    for (let level = 0; level < 3; level++) {
      const here = e * exact[level]! + p * partial[level]! + f * fuzzy[level]! + n * none[level]!;
      out[node * NAME_LEVELS + level] = here;
      agreed += here;
    }
    out[node * NAME_LEVELS + 3] = Math.max(0, 1 - agreed);
  }
  return out;
}

/** Weighted sum of two agreement tables, for a part made of two (`single` and `double` surnames). */
export function blend(
  a: number,
  first: ArrayLike<number>,
  b: number,
  second: ArrayLike<number>,
): Float64Array {
  const sum = new Float64Array(first.length);
  for (let at = 0; at < sum.length; at++) sum[at] = a * first[at]! + b * second[at]!;
  return sum;
}
