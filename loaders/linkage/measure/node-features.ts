import type { NameNodeTable } from "../../../src/model/match/level-tables.js";
import { type AssumptionValues, assumption } from "../../../src/model/population/inputs.js";
import { type Convention, NORMALIZATIONS } from "../../../src/model/vocabulary.js";
import type { NodeFeatures } from "./condense-nodes.js";
import { HISPANIC_SHARE, OWN_SHARE, otherShare } from "./name-parts.js";

const STANDARD = NORMALIZATIONS.indexOf("standard");
/** Chances well below these are alike: hardly anybody on the whole tax file agrees. */
const RARE_SURNAME = 1e-7;
const RARE_GIVEN = 1e-5;

/**
 * What requested surnames are told apart by when nodes are merged, per class of how they are written:
 * how many on the whole tax file agree exactly, and how many partly, on a log scale.
 */
export function surnameFeatures(
  table: NameNodeTable,
  convention: Convention,
  values: AssumptionValues,
): readonly NodeFeatures[] {
  const double = assumption(values, "pool.double-surname");
  const community = otherShare(convention, values);
  const sizes = [
    HISPANIC_SHARE * (1 - double),
    HISPANIC_SHARE * double,
    (1 - HISPANIC_SHARE) * community,
    (1 - HISPANIC_SHARE) * (1 - community),
    OWN_SHARE,
  ];
  return featuresOf(table, sizes, RARE_SURNAME);
}

/** The same for given names. */
export function givenFeatures(
  table: NameNodeTable,
  convention: Convention,
  values: AssumptionValues,
): readonly NodeFeatures[] {
  const community = otherShare(convention, values);
  const other = 1 - HISPANIC_SHARE;
  const sizes = [HISPANIC_SHARE, other * community, other * (1 - community), OWN_SHARE];
  return featuresOf(table, sizes, RARE_GIVEN);
}

function featuresOf(
  { agree }: NameNodeTable,
  sizes: readonly number[],
  rare: number,
): readonly NodeFeatures[] {
  return agree[STANDARD]!.map((parts) => {
    const nodes = parts[0]!.length / 3;
    const chance = (node: number, level: number): number =>
      sizes.reduce((sum, size, part) => sum + size * parts[part]![node * 3 + level]!, 0);
    return Array.from({ length: nodes }, (_, node) => [
      Math.log(rare + chance(node, 0)),
      // Partial agreement decides fewer rules, and enters nearly in proportion.
      Math.log(rare + chance(node, 0) + chance(node, 1)) / 3,
    ]);
  });
}
