import { NORMALIZATIONS, type Normalization } from "../../../src/model/vocabulary.js";
import type { LevelCounts } from "./level-counts.js";

/** One pair of fields: what each file holds after each of its events, and how they compare. */
export interface WrittenPair<Written, Prepared> {
  /** By agency event, and by tax event. */
  readonly agency: readonly Written[];
  readonly tax: readonly Written[];
  readonly key: (written: Written) => string;
  readonly prepare: (written: Written, normalization: Normalization) => Prepared;
  readonly level: (a: Prepared, b: Prepared, normalization: Normalization) => number;
}

/**
 * Compares every agency writing of a pair with every tax writing under every normalization, and
 * counts the levels in cells [normalization, ...`at`, agency event, tax event]. Events that made
 * the same string are compared once.
 */
export function comparePair<Written, Prepared>(
  counts: LevelCounts,
  at: readonly number[],
  pair: WrittenPair<Written, Prepared>,
): void {
  const { agency, tax, prepare, level } = pair;
  const [firstAgency, firstTax] = [agency, tax].map((side) => firstAlike(side.map(pair.key)));
  const known = new Int8Array(agency.length * tax.length);
  NORMALIZATIONS.forEach((normalization, n) => {
    const ready = (side: readonly Written[], first: readonly number[]) =>
      side.map((written, i) => (first[i] === i ? prepare(written, normalization) : undefined));
    const [a, b] = [ready(agency, firstAgency!), ready(tax, firstTax!)];
    known.fill(-1);
    for (let i = 0; i < agency.length; i++) {
      for (let j = 0; j < tax.length; j++) {
        const [i0, j0] = [firstAgency![i]!, firstTax![j]!];
        const cell = i0 * tax.length + j0;
        if (known[cell]! < 0) known[cell] = level(a[i0]!, b[j0]!, normalization);
        counts.add(known[cell]!, n, ...at, i, j);
      }
    }
  });
}

/** For each key the position at which it comes first. */
function firstAlike(keys: readonly string[]): readonly number[] {
  return keys.map((key) => keys.indexOf(key));
}
