import { FIELDS, type Field } from "../../../../src/model/vocabulary.js";

/** Levels by field, in the order of FIELDS; fields that are not compared are left out of account. */
export type Levels = readonly number[];

/**
 * The loosest of a set of agreement patterns: every pattern is at least as close, field by field, as
 * one of these. What pairs must have in common follows from them alone.
 */
export function loosestPatterns(
  patterns: readonly Levels[],
  compared: ReadonlySet<Field>,
): readonly Levels[] {
  const fields = FIELDS.map((field, at) => ({ field, at })).filter(({ field }) =>
    compared.has(field),
  );
  const within = (a: Levels, b: Levels): boolean => fields.every(({ at }) => a[at]! <= b[at]!);
  const loosest: Levels[] = [];
  // The sum of levels orders patterns so that none is looser than one that came before it.
  const sum = (levels: Levels): number => levels.reduce((a, b) => a + b, 0);
  for (const pattern of [...patterns].sort((a, b) => sum(b) - sum(a))) {
    if (!loosest.some((other) => within(pattern, other))) loosest.push(pattern);
  }
  return loosest;
}
