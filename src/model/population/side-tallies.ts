import { COHORTS, FILINGS } from "../vocabulary.js";
import { OLDEST } from "./age-chances.js";
import { NO_RETURN, type PeopleColumns } from "./people.js";
import { LONGEST_GAP } from "./return-chances.js";

/** Undocumented people by the attributes that cells leave out, and filers by their last return. */
export interface SideTallies {
  /** By cohort. */
  readonly cohort: Float64Array<ArrayBuffer>;
  /** Girls and women, boys and men. */
  readonly male: Float64Array<ArrayBuffer>;
  /** By age in years. */
  readonly age: Float64Array<ArrayBuffer>;
  /** Everyone on a return, lawful filers included: by filing, years since the last one fastest. */
  readonly returns: Float64Array<ArrayBuffer>;
}

export function sideTallies(): SideTallies {
  return {
    cohort: new Float64Array(COHORTS.length),
    male: new Float64Array(2),
    age: new Float64Array(OLDEST + 1),
    returns: new Float64Array(FILINGS.length * (LONGEST_GAP + 1)),
  };
}

/** Adds the first `length` people; `undocumented` tells whether they count beyond their returns. */
export function tallySides(
  tallies: SideTallies,
  people: PeopleColumns,
  length: number,
  undocumented: boolean,
): void {
  const { cohort, male, age, returns } = tallies;
  for (let row = 0; row < length; row++) {
    const years = people.yearsSinceReturn[row]!;
    if (years !== NO_RETURN) returns[people.filing[row]! * (LONGEST_GAP + 1) + years]!++;
    if (!undocumented) continue;
    cohort[people.cohort[row]!]!++;
    male[people.male[row]!]!++;
    age[people.age[row]!]!++;
  }
}

/** Adds `from` to `into`. */
export function mergeSides(into: SideTallies, from: SideTallies): void {
  for (const name of ["cohort", "male", "age", "returns"] as const) {
    for (let i = 0; i < into[name].length; i++) into[name][i]! += from[name][i]!;
  }
}
