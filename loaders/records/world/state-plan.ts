import { type Assumptions, assumed } from "../../../src/model/assumptions.js";
import { InputError } from "../../../src/model/input-error.js";
import { type StrangerPool, strangerPool } from "../../../src/model/match/stranger-pool.js";
import { streamKey, uniformAt } from "../../../src/model/population/hash.js";
import type { HouseholdKind } from "../../../src/model/population/household-kind.js";
import { CONVENTIONS, FILINGS } from "../../../src/model/vocabulary.js";
import { namePickers } from "../../names/name-pickers.js";
import { BirthDates } from "./birth-dates.js";
import { Codes } from "./codes.js";
import {
  departedNumber,
  MOST_LAWFUL_ADULTS,
  numbersSuffice,
  strangerNumber,
} from "./entity-numbers.js";
import { FamilyNames } from "./family-names.js";
import { oddHouseNumbers } from "./house-numbers.js";
import { kinCounts } from "./kin-counts.js";
import { OldPlaces } from "./old-places.js";
import { Permutation } from "./permutation.js";
import { PoolNames } from "./pool-names.js";
import { RowDraws } from "./row-draws.js";
import { type SpeltVocabulary, speltNames } from "./spelt-names.js";
import { StateMap } from "./state-map.js";
import { isLawful, type StatePeople } from "./state-people.js";
import { TaxpayerNumbers } from "./taxpayer-numbers.js";
import type { WorldInputs } from "./world-inputs.js";

/** Everything about a state that both files have to agree on. */
export interface StatePlan {
  readonly seed: number;
  readonly state: string;
  readonly assumptions: Assumptions;
  readonly people: StatePeople;
  readonly households: readonly HouseholdKind[];
  /** Naming convention, as its position in CONVENTIONS, by code of the origin. */
  readonly conventions: Uint8Array;
  readonly draws: RowDraws;
  readonly map: StateMap;
  /** Street and house number of each home, then of each departed person a row may stand for. */
  readonly streets: Int32Array;
  readonly houses: Int32Array;
  /** Place of each person among those on the agency's list; -1 for others. */
  readonly listed: Int32Array;
  readonly listedCount: number;
  /** Place of each person among those who file under a Social Security number; -1 for others. */
  readonly ssnRank: Int32Array;
  readonly pool: StrangerPool;
  /** Bystanders in the Hispanic and in the other part: the pool less the state's own people. */
  readonly hispanic: number;
  readonly other: number;
  /** Shuffles positions of the pool: those that land below `hispanic` are of that part. */
  readonly parts: Permutation;
  readonly strangerAt: (position: number) => number;
  readonly oldPlaces: OldPlaces;
  readonly names: readonly SpeltVocabulary[];
  readonly family: FamilyNames;
  readonly poolNames: PoolNames;
  readonly dates: BirthDates;
  readonly numbers: TaxpayerNumbers;
  readonly codes: Codes;
}

/** Works out a state's plan; an InputError says what cannot be written as records. */
export function statePlan(inputs: WorldInputs): StatePlan {
  const { assumptions, seed, states, stateAt, scale, people, chances, names } = inputs;
  const value = (id: string): number => assumed(assumptions, id);
  const pool = strangerPool(assumptions, states);
  const draws = new RowDraws(assumptions, seed);
  const listed = ranks(people, (row) => people.codes.agency[row]! > 0 && !isLawful(people, row));
  const conventions = Uint8Array.from(inputs.conventions, (name) => CONVENTIONS.indexOf(name));
  const { households } = chances;
  const kin = kinCounts(
    { people, draws, households, conventions, listed: listed.rank },
    value("pool.owner-same-name"),
  );
  const hispanic = Math.max(0, Math.round(pool.hispanic[stateAt]! * scale - kin.hispanic));
  const other = Math.max(0, Math.round(pool.other[stateAt]! * scale - kin.other));
  const size = hispanic + other;
  const bystanders = size / Math.max(1, size + kin.hispanic + kin.other);
  check(inputs.population, size, chances.households);
  const state = states[stateAt]!.state;
  const map = new StateMap({
    seed,
    state,
    states: states.map((row) => row.state),
    pool: size,
    // The state's own people live on the same streets and count as their people, too.
    areaPeople: value("pool.area-people") * bystanders,
    streetPeople: value("pool.street-people") * bystanders,
    homeFilers: value("pool.filers-per-return"),
  });
  const ssnRank = ranks(people, (row) => FILINGS[people.codes.filing[row]!]!.startsWith("ssn"));
  const streets = homeStreets(seed, people, listed.rank, listed.count, draws.mostDeparted, map);
  const strangerAt = (position: number): number => strangerNumber(stateAt, position);
  const copies = 1 + draws.mostDeparted;
  const spelt = speltNames(namePickers(names.vocabularies));
  return {
    seed,
    state,
    assumptions,
    people,
    households,
    conventions,
    draws,
    map,
    streets,
    houses: oddHouseNumbers(streets, map.streets),
    listed: listed.rank,
    listedCount: listed.count,
    ssnRank: ssnRank.rank,
    pool,
    hispanic,
    other,
    parts: new Permutation(seed, "pool-part", Math.max(1, size)),
    strangerAt,
    oldPlaces: new OldPlaces(map, assumptions, seed, strangerAt),
    names: spelt,
    family: new FamilyNames(spelt, seed, {
      sameSurname: value("household.same-surname"),
      oneSurname: value("household.one-surname"),
      sameGiven: value("household.same-given"),
      secondGiven: value("names.second-given"),
      male: value("people.male"),
    }),
    poolNames: new PoolNames(spelt, names.sources.naming, assumptions, seed),
    dates: new BirthDates(seed, {
      day: value("pool.dob-exact"),
      newYear: value("pool.default-birthday"),
    }),
    numbers: new TaxpayerNumbers(seed, {
      itins: copies * people.length,
      mistaken: copies * people.length,
      filers: ssnRank.count,
    }),
    codes: new Codes(seed),
  };
}

/** Place of each person among those for whom `holds`, in order; -1 for others. */
function ranks(
  people: StatePeople,
  holds: (row: number) => boolean,
): { readonly rank: Int32Array; readonly count: number } {
  const rank = new Int32Array(people.length).fill(-1);
  let count = 0;
  for (let row = 0; row < people.length; row++) if (holds(row)) rank[row] = count++;
  return { rank, count };
}

/** Streets of all homes and of departed people, uniform over the state's. */
function homeStreets(
  seed: number,
  people: StatePeople,
  listed: Int32Array,
  listedCount: number,
  departed: number,
  map: StateMap,
): Int32Array {
  const key = streamKey(seed, "home-street");
  const streets = new Int32Array(people.homes + departed * listedCount);
  const streetOf = (entity: number): number => Math.floor(uniformAt(key, entity) * map.streets);
  for (let home = 0; home < people.homes; home++) {
    streets[home] = streetOf(people.person[people.homeStart[home]!]!);
  }
  for (let row = 0; row < people.length; row++) {
    if (listed[row]! < 0) continue;
    for (let k = 0; k < departed; k++) {
      const at = people.homes + k * listedCount + listed[row]!;
      streets[at] = streetOf(departedNumber(people.person[row]!, k));
    }
  }
  return streets;
}

function check(people: number, strangers: number, households: readonly HouseholdKind[]): void {
  if (!numbersSuffice(people, strangers)) {
    throw new InputError({
      file: "--people",
      value: `${people} people beside ${strangers} filers in the state`,
      expected: "at most 100000000 people and 33000000 filers in one state",
    });
  }
  const large = households.find((kind) => kind.lawfulAdults > MOST_LAWFUL_ADULTS);
  if (large !== undefined) {
    throw new InputError({
      file: "data/households.csv",
      key: large.id,
      value: large.lawfulAdults,
      expected: `at most ${MOST_LAWFUL_ADULTS} lawful adults in a home`,
    });
  }
}
