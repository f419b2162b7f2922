import type { MatchInputs } from "../../../src/model/match/row-outcomes.js";
import { strangerPool } from "../../../src/model/match/stranger-pool.js";
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
export const inputs: MatchInputs = {
  assumptions,
  levels: smallLevels,
  pool: strangerPool(assumptions, states),
  matesOnFile: [0, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2],
  fresh: false,
  adults: 0.9,
};
