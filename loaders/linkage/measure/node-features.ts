import {
  GIVEN_CLASSES,
  type NameNodeTable,
  SURNAME_CLASSES,
} from "../../../src/model/match/level-tables.js";
import { type AssumptionValues, assumption } from "../../../src/model/population/inputs.js";
import { type Convention, NORMALIZATIONS } from "../../../src/model/vocabulary.js";
import type { NodeFeatures } from "./condense-nodes.js";
import { HISPANIC_SHARE, otherShare } from "./name-parts.js";

const STANDARD = NORMALIZATIONS.indexOf("standard");
/** Chances below this are alike: in the whole tax file nobody agrees. */
const NEVER = 1e-9;

/**
 * What requested surnames are told apart by when nodes are merged: how common they are on the whole
 * tax file, on a log scale, when both surnames are written and when only one is.
 */
export function surnameFeatures(
  table: NameNodeTable,
  convention: Convention,
  values: AssumptionValues,
): NodeFeatures {
  const double = assumption(values, "pool.double-surname");
  const community = otherShare(convention, values);
  const sizes = [
    HISPANIC_SHARE * (1 - double),
    HISPANIC_SHARE * double,
    (1 - HISPANIC_SHARE) * community,
    (1 - HISPANIC_SHARE) * (1 - community),
  ];
  const classes = ["whole", "second-dropped"] as const;
  return featuresOf(
    table,
    classes.map((kind) => SURNAME_CLASSES.indexOf(kind)),
    sizes,
  );
}

/** The same for given names, written in full and as an initial. */
export function givenFeatures(
  table: NameNodeTable,
  convention: Convention,
  values: AssumptionValues,
): NodeFeatures {
  const community = otherShare(convention, values);
  const other = 1 - HISPANIC_SHARE;
  const sizes = [HISPANIC_SHARE, other * community, other * (1 - community)];
  const classes = ["whole", "initial"] as const;
  return featuresOf(
    table,
    classes.map((kind) => GIVEN_CLASSES.indexOf(kind)),
    sizes,
  );
}

/** Log chances of exact or partial agreement with anybody on the tax file, per class. */
function featuresOf(
  { weight, agree }: NameNodeTable,
  classes: readonly number[],
  sizes: readonly number[],
): NodeFeatures {
  return weight.map((_, node) =>
    classes.map((kind) => {
      const chance = sizes.reduce((sum, size, part) => {
        const cells = agree[STANDARD]![kind]![part]!;
        return sum + size * (cells[node * 3]! + cells[node * 3 + 1]!);
      }, 0);
      return Math.log(Math.max(NEVER, chance));
    }),
  );
}
