import { hashAt, streamKey, uniformAt } from "../../../src/model/population/hash.js";
import { itin, itinCapacity } from "../../records/world/made-up-numbers.js";
import { cityNames, streetNames } from "../../records/world/place-names.js";
import { ZIP_CODES, zipCode } from "../../records/world/zip-codes.js";
import { isoDate } from "../../records/writing/calendar.js";
import type { TrueAddress } from "../../records/writing/true-address.js";

/** Parts of a person that nobody can have: numbers and ZIP codes are of kinds never given out. */

const STATES = ["CA", "TX", "FL", "NY", "NJ", "IL", "GA", "RI"];
const YEARS = { from: 1950, count: 55 };
const HAS_UNIT = 0.4;
const AREAS = 90;

let streets: readonly string[] | undefined;
let cities: readonly string[] | undefined;

/** An address in the files' usual style, with a ZIP code of an unassigned prefix. */
export function madeUpAddress(seed: number, i: number): TrueAddress {
  streets ??= streetNames();
  cities ??= cityNames();
  const draw = (what: string) => hashAt(streamKey(seed, `address/${what}`), i);
  const unit = draw("unit");
  return {
    number: 1 + (draw("number") % 2900),
    street: streets[draw("street") % streets.length]!,
    unit:
      uniformAt(streamKey(seed, "address/has-unit"), i) < HAS_UNIT
        ? `${1 + (unit % 12)}${"ABCD".charAt((unit >> 8) % 4)}`
        : "",
    city: cities[draw("city") % cities.length]!,
    state: STATES[draw("state") % STATES.length]!,
    zip: zipCode(draw("zip") % ZIP_CODES),
  };
}

/** A day of an adult's birth, `YYYY-MM-DD`. */
export function madeUpBirthDate(seed: number, i: number): string {
  const draw = (what: string) => hashAt(streamKey(seed, `birth/${what}`), i);
  return isoDate(
    YEARS.from + (draw("year") % YEARS.count),
    1 + (draw("month") % 12),
    1 + (draw("day") % 28),
  );
}

/** A taxpayer number of a kind that is never issued. */
export function madeUpItin(seed: number, i: number): string {
  return itin(0, hashAt(streamKey(seed, "itin"), i) % itinCapacity(AREAS), 0);
}
