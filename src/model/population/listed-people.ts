import { AGENCY_RECORDS } from "../vocabulary.js";
import type { LoadedPopulation } from "./loaded-population.js";

/** People on the agency's list by some code of their cells, such as their state, of `length` codes. */
export function listedPeople(
  { tables: { cells }, index }: LoadedPopulation,
  codes: ArrayLike<number>,
  length: number,
): Float64Array {
  const none = AGENCY_RECORDS.indexOf("none");
  const people = new Float64Array(length);
  for (let row = 0; row < cells.length; row++) {
    if (index.agency[row] !== none) people[codes[row]!]! += cells.count[row]!;
  }
  return people;
}
