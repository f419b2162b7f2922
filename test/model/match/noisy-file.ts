import type { MatchInputs } from "../../../src/model/match/row-outcomes.js";
import { strangerPool } from "../../../src/model/match/stranger-pool.js";
import type { NameCommonness, NameNodes } from "../../../src/model/population/names.js";
import { CONVENTIONS } from "../../../src/model/vocabulary.js";
import { defaults } from "../small-population.js";

/** Three surnames and two given names, from common to rare. */
const SURNAMES: NameNodes = {
  weight: [0.5, 0.3, 0.2],
  self: [0.05, 0.01, 0.001],
  hispanic: [0.02, 0.004, 0.0005],
  other: [0.002, 0.0004, 0.0001],
};
const GIVEN: NameNodes = {
  weight: [0.6, 0.4],
  self: [0.05, 0.005],
  hispanic: [0.04, 0.003],
  other: [0.01, 0.001],
};
const names = Object.fromEntries(
  CONVENTIONS.map((convention) => [convention, { surname: SURNAMES, given: GIVEN }]),
) as unknown as NameCommonness;

/** A noisy file of some thousand filers, so that every kind of answer comes up often. */
const assumptions = {
  ...defaults,
  "pool.returns": 20_000,
  "pool.hispanic-returns": 9000,
  "pool.filers-per-return": 1,
  "pool.area-people": 3000,
  "pool.street-people": 500,
  "pool.dob-exact": 0.02,
  "pool.dob-near-days": 3,
  "pool.fuzzy-floor": 0.003,
  "agency.name-error": 0.15,
  "agency.given-error": 0.1,
  "agency.given-short": 0.2,
  "agency.dob-near": 0.1,
  "agency.dob-wrong": 0.1,
  "agency.dob-missing": 0.1,
  "agency.tin-filers": 0.5,
  "agency.tin-nonfilers": 0.4,
  "agency.tin-own": 0.6,
  "household.same-given": 0.4,
};
export const states = [
  { state: "AA", population: 1000, hispanicShare: 0.3 },
  { state: "BB", population: 3000, hispanicShare: 0.2 },
];
export const inputs: MatchInputs = {
  assumptions,
  names,
  pool: strangerPool(assumptions, states),
  matesOnFile: [0, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2],
  fresh: false,
};
