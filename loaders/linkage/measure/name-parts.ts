import { hasTwoSurnames } from "../../../src/model/match/writing-rates.js";
import { type AssumptionValues, assumption } from "../../../src/model/population/inputs.js";
import { CONVENTIONS, type Convention } from "../../../src/model/vocabulary.js";
import type { Naming } from "../../names/read-naming.js";
import { type ByConvention, conventionAt, zeros } from "./by-convention.js";

/** Conventions of the surnames of a part: those recorded with one surname, and those with two. */
export interface SurnamePart {
  readonly single: ByConvention;
  readonly double: ByConvention;
}

/** How names are mixed in the parts of the tax file, as the ledger and `data/naming.csv` say. */
export interface PoolMix {
  readonly naming: Readonly<Record<Convention, Naming>>;
  readonly values: AssumptionValues;
}

/**
 * About the share of the tax file's people in its Hispanic part. It only settles in which order
 * names are stratified and which nodes are merged, so it need not follow the ledger.
 */
export const HISPANIC_SHARE = 0.15;
/** The same for the drawn population's own people of a convention. */
export const OWN_SHARE = 0.02;

/**
 * Surname mixes in the order of SURNAME_PARTS, seen from a convention. `hispanic-double` is the
 * Hispanic part as it would be if everyone who has two surnames were recorded with both: those whose
 * surnames are of a kind that comes alone stay at one. So a mixture with share d of it and 1 - d of
 * `hispanic-single` is a file in which every bearer of two surnames has chance d to show both.
 */
export function surnameParts(convention: Convention, mix: PoolMix): readonly SurnamePart[] {
  const hispanic = hispanicMix(mix);
  const two = hispanic.map((share, c) => (hasTwoSurnames(CONVENTIONS[c]!) ? share : 0));
  const community = zeros();
  community[conventionAt(convention)] = 1;
  return [
    { single: hispanic, double: zeros() },
    { single: hispanic.map((share, c) => share - two[c]!), double: two },
    { single: community, double: zeros() },
    { single: restMix(convention, mix), double: zeros() },
    hasTwoSurnames(convention)
      ? { single: zeros(), double: community }
      : { single: community, double: zeros() },
  ];
}

/** Given-name mixes in the order of GIVEN_PARTS, seen from a convention. */
export function givenParts(convention: Convention, mix: PoolMix): readonly ByConvention[] {
  const spanish = assumption(mix.values, "names.given-spanish");
  const hispanic = zeros();
  hispanic[conventionAt("spanish")] = spanish;
  hispanic[conventionAt("european")] = 1 - spanish;
  const community = zeros();
  community[conventionAt(convention)] = 1;
  return [
    hispanic,
    givenOf(community, mix.values),
    givenOf(restMix(convention, mix), mix.values),
    community,
  ];
}

/** Conventions of surnames, and of given names, on the whole tax file. */
export function wholePool(mix: PoolMix): { surname: ByConvention; given: ByConvention } {
  const [hispanicGiven] = givenParts("spanish", mix);
  const hispanic = hispanicMix(mix);
  const other = otherMix(mix.values);
  const both = (a: ByConvention, b: ByConvention): ByConvention =>
    a.map((share, c) => HISPANIC_SHARE * share + (1 - HISPANIC_SHARE) * b[c]!);
  return {
    surname: both(hispanic, other),
    given: both(hispanicGiven!, givenOf(other, mix.values)),
  };
}

/** Conventions of surnames in the Hispanic part of the tax file. */
function hispanicMix({ naming }: PoolMix): ByConvention {
  const mix = Float64Array.from(CONVENTIONS, (name) =>
    name === "spanish" ? 0 : naming[name].hispanicPoolShare,
  );
  mix[conventionAt("spanish")] = 1 - mix.reduce((a, b) => a + b, 0);
  return mix;
}

/** Conventions of surnames in the rest of the tax file; what the ledger leaves is European. */
function otherMix(values: AssumptionValues): ByConvention {
  const mix = Float64Array.from(CONVENTIONS, (name) =>
    name === "european" ? 0 : assumption(values, `names.pool-share.${name}`),
  );
  mix[conventionAt("european")] = 1 - mix.reduce((a, b) => a + b, 0);
  return mix;
}

/** The share of a convention among them. */
export function otherShare(convention: Convention, values: AssumptionValues): number {
  return otherMix(values)[conventionAt(convention)]!;
}

/** The same among those of the other part whose surnames are not of this convention. */
function restMix(convention: Convention, mix: PoolMix): ByConvention {
  const shares = otherMix(mix.values);
  shares[conventionAt(convention)] = 0;
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => share / sum);
}

/** Given names of people outside the Hispanic part: of their own community, or European. */
function givenOf(surnames: ByConvention, values: AssumptionValues): ByConvention {
  const own = assumption(values, "names.given-own");
  const given = surnames.map((share) => share * own);
  given[conventionAt("european")]! += (1 - own) * surnames.reduce((a, b) => a + b, 0);
  return given;
}
