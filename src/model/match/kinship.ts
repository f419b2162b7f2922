import { type Assumptions, assumed } from "../assumptions.js";
import { once } from "../once.js";
import type { Convention } from "../vocabulary.js";
import type { LevelsByForm } from "./field-event.js";
import { mixLevels } from "./measured.js";
import { hasTwoSurnames } from "./writing-rates.js";

/** How a person stands to the names of their home, and the levels of its other members' records. */
export interface KinVariant {
  /** Share of people who stand so; sums to 1 over the variants of a name. */
  readonly share: number;
  /** Levels of a household member's tax record, by the form of their return. */
  readonly levels: LevelsByForm;
}

/**
 * The members of a home take the family's names or their own, each for themselves, so that any two
 * share them as often as the ledger says: with `a` the chance to bear a name of the family, two share
 * it with a^2. Those who live with somebody who bears it are therefore alike among themselves, which
 * matters for how many of them agree with one row.
 */
export interface Kinship {
  /** Chances to bear the family's surnames (both, of two), and just the first of two. */
  readonly both: number;
  readonly first: number;
  /** Chance to bear the family's given name for one's sex, and that two people are of one sex. */
  readonly given: number;
  readonly oneSex: number;
}

/** How often the members of a home bear the family's names, under a naming convention. */
export function kinship(assumptions: Assumptions, convention: Convention): Kinship {
  const same = assumed(assumptions, "household.same-surname");
  const one = hasTwoSurnames(convention) ? assumed(assumptions, "household.one-surname") : 0;
  const male = assumed(assumptions, "people.male");
  const oneSex = male * male + (1 - male) * (1 - male);
  const both = Math.sqrt(same);
  return {
    both,
    first: Math.min(1, Math.sqrt(same + one)) - both,
    given: Math.min(1, Math.sqrt(assumed(assumptions, "household.same-given") / oneSex)),
    oneSex,
  };
}

/** Levels of household members under one event of a name. */
export interface KinLevels {
  /** All of them together. */
  readonly household: LevelsByForm;
  /** Taken apart by how the person stands to the home's names, closest first. */
  readonly kin: () => readonly KinVariant[];
}

/**
 * Levels of a surname. `own`: of a record under the very surname; `shared`: under one of two;
 * `unrelated`: of somebody of the same community.
 */
export function surnameKin(
  { both, first }: Kinship,
  own: LevelsByForm,
  shared: LevelsByForm,
  unrelated: ArrayLike<number>,
): KinLevels {
  const rest = 1 - both - first;
  const same = both * both;
  const one = first * (2 * both + first);
  return {
    household: byForm((form) => [
      [same, own[form]],
      [one, shared[form]],
      [1 - same - one, unrelated],
    ]),
    kin: once(() => [
      variant(both, (form) => [
        [both, own[form]],
        [first, shared[form]],
        [rest, unrelated],
      ]),
      variant(first, (form) => [
        [both + first, shared[form]],
        [rest, unrelated],
      ]),
      variant(rest, () => [[1, unrelated]]),
    ]),
  };
}

/** Levels of a given name. */
export function givenKin(
  { given, oneSex }: Kinship,
  own: LevelsByForm,
  unrelated: ArrayLike<number>,
): KinLevels {
  const same = given * oneSex;
  return {
    household: byForm((form) => [
      [given * same, own[form]],
      [1 - given * same, unrelated],
    ]),
    kin: once(() => [
      variant(given, (form) => [
        [same, own[form]],
        [1 - same, unrelated],
      ]),
      variant(1 - given, () => [[1, unrelated]]),
    ]),
  };
}

type Mixture = readonly (readonly [weight: number, levels: ArrayLike<number>])[];

function variant(share: number, mixture: (form: 0 | 1) => Mixture): KinVariant {
  return { share, levels: byForm(mixture) };
}

const LEVELS = 4;

function byForm(mixture: (form: 0 | 1) => Mixture): LevelsByForm {
  return [mixLevels(LEVELS, mixture(0)), mixLevels(LEVELS, mixture(1))];
}
