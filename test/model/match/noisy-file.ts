import type { Assumptions } from "../../../src/model/assumptions.js";
import type { MatchInputs } from "../../../src/model/match/row-outcomes.js";
import {
  type StrangerPool,
  strangerPool,
  withKin,
} from "../../../src/model/match/stranger-pool.js";
import { CONVENTIONS } from "../../../src/model/vocabulary.js";
import { smallLevels } from "../small-levels.js";
import { defaults } from "../small-population.js";

/** A noisy file of some thousand filers, so that every kind of answer comes up often. */
const assumptions = {
  ...defaults,
  "pool.returns": 20_000,
  "pool.hispanic-returns": 9000,
  "pool.filers-per-return": 1,
  "pool.area-people": 3000,
  "pool.street-people": 500,
  "pool.dob-exact": 0.02,
  "pool.owner-same-name": 0.5,
  "agency.name-typo": 0.08,
  "agency.name-phonetic": 0.04,
  "agency.surname-restyled": 0.15,
  "agency.given-nickname": 0.1,
  "agency.given-initial": 0.1,
  "agency.dob-swapped": 0.05,
  "agency.dob-digit": 0.05,
  "agency.dob-wrong": 0.1,
  "agency.dob-missing": 0.1,
  "agency.address-differs": 0.6,
  "agency.address-misspelt": 0.1,
  "agency.careless-share": 0.3,
  "agency.tin-filers": 0.5,
  "agency.tin-nonfilers": 0.4,
  "agency.tin-other-issued": 0.8,
  "agency.tin-own": 0.6,
  "tax.name-typo": 0.05,
  "tax.married-name": 0.08,
  "tax.dob-digit": 0.04,
  "tax.tin-error": 0.05,
  "tax.careless-share": 0.2,
  "household.same-given": 0.4,
  "names.pool-share.chinese": 0.3,
};
export const states = [
  { state: "AA", population: 1000, hispanicShare: 0.3 },
  { state: "BB", population: 3000, hispanicShare: 0.2 },
];
/** Records of the drawn population, by naming convention and state. */
const kin = Float64Array.from(
  CONVENTIONS.flatMap((name) => (name === "spanish" ? [900, 1700] : [300, 500])),
);
/** The tax file of the two states under some assumptions, with `times` as many kin. */
export function noisyPool(under: Assumptions, times = 1): StrangerPool {
  return withKin(
    strangerPool(under, states),
    kin.map((people) => people * times),
  );
}

export const inputs: MatchInputs = {
  assumptions,
  levels: smallLevels,
  pool: noisyPool(assumptions),
  matesOnFile: Float64Array.from([
    ...[0, 0.5, 0.4, 0.3, 0.2, 0.2, 0.1],
    ...[0, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2],
    ...[0, 0.6, 0.5, 0.4, 0.3, 0.3, 0.2],
  ]),
  fresh: false,
  adults: 0.9,
};
