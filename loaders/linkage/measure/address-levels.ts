import { addressLevel } from "../../../src/linkage/field-levels.js";
import { prepareAddress } from "../../../src/linkage/prepare-address.js";
import type { LevelTable } from "../../../src/model/match/level-tables.js";
import { hashAt, streamKey } from "../../../src/model/population/hash.js";
import { LEVELS, NORMALIZATIONS } from "../../../src/model/vocabulary.js";
import {
  ADDRESS_RELATIONS,
  ADDRESS_WRITINGS,
  type AddressRelation,
} from "../../../src/model/writing-events.js";
import { StateMap } from "../../records/world/state-map.js";
import { FieldRandom } from "../../records/writing/field-random.js";
import type { TrueAddress } from "../../records/writing/true-address.js";
import { writeAddress } from "../../records/writing/write-address.js";
import { LevelCounts } from "./level-counts.js";
import { comparePair } from "./written-pairs.js";

const NONE = LEVELS.address.indexOf("none");
/** A state of middling size stands for all: only its streets' and cities' names enter. */
const STATE = "RI";
const OTHERS = ["CT", "MA", "NY"];
const AREAS = 50;
const STREETS = 100;
const AREA_PEOPLE = 12_000;

/** [normalization, relation, agency writing, tax writing] of two usable addresses. */
export function addressTable(trials: number, seed: number): LevelTable {
  const writings = ADDRESS_WRITINGS;
  const sizes = [NORMALIZATIONS, ADDRESS_RELATIONS, writings, writings].map(({ length }) => length);
  const counts = new LevelCounts(sizes, NONE);
  const agency = new FieldRandom(seed, "agency", "address");
  const tax = new FieldRandom(seed, "tax", "address");
  const map = new StateMap({
    seed,
    state: STATE,
    states: [STATE, ...OTHERS],
    pool: AREAS * AREA_PEOPLE,
    areaPeople: AREA_PEOPLE,
    streetPeople: AREA_PEOPLE / STREETS,
    homeFilers: 1.5,
  });
  const write = (address: TrueAddress, random: FieldRandom, at: number) =>
    writings.map((writing) => ({
      ...writeAddress(writing, address, random.at(at)),
      state: address.state,
    }));
  for (let i = 0; i < trials; i++) {
    const addresses = related(map, i, seed);
    const asked = write(addresses.home, agency, i);
    ADDRESS_RELATIONS.forEach((relation, r) => {
      comparePair(counts, [r], {
        agency: asked,
        tax: write(addresses[relation], tax, i * ADDRESS_RELATIONS.length + r),
        key: ({ address, city, zip }) => `${address}|${city}|${zip}`,
        prepare: prepareAddress,
        level: addressLevel,
      });
    });
  }
  return counts.table(trials);
}

/** An address and one in each relation to it. */
function related(map: StateMap, i: number, seed: number): Record<AddressRelation, TrueAddress> {
  const draw = (what: string, n: number): number =>
    hashAt(streamKey(seed, `address/${what}`), i) % n;
  const { areas, streetsPerArea } = map;
  const [area, street] = [draw("area", areas), draw("street", streetsPerArea)];
  const on = (a: number, s: number, number: number, home: number): TrueAddress =>
    map.on((a % areas) * streetsPerArea + (s % streetsPerArea), number, 5 * i + home);
  const odd = 101 + 2 * draw("number", 120);
  const even = 100 + 2 * draw("neighbour", 120);
  const otherStreet = street + 1 + draw("other-street", streetsPerArea - 1);
  const otherArea = area + 1 + draw("other-area", areas - 1);
  return {
    home: on(area, street, odd, 0),
    street: on(area, street, even, 1),
    area: on(area, otherStreet, even, 2),
    state: on(otherArea, draw("far-street", streetsPerArea), even, 3),
    elsewhere: map.away(5 * i + 4),
  };
}
