import type { HouseholdKind } from "./household-kind.js";

/**
 * The attributes a cell is made of, in the order in which rows are sorted. The cohort is drawn too,
 * but nothing in the model reads it: it acts through origin, status and agency record, which are
 * here. Leaving it out nearly halves the rows.
 */
export const CELL_ATTRIBUTES = [
  "state",
  "origin",
  "household",
  "filingHousehold",
  "adult",
  "status",
  "filing",
  "agency",
] as const;
export type CellAttribute = (typeof CELL_ATTRIBUTES)[number];

/**
 * What the codes of `filingHousehold` mean. Couples who bring up children tend to file, or not to
 * file, together: their home is drawn as `low` or `high`, and given that, its members file
 * independently. Other homes are `single`: there is one undocumented adult, or several who are taken
 * to file each for themselves, and the chance of filing is the plain one.
 */
export const FILING_HOUSEHOLDS = ["low", "high", "single"] as const;
export type FilingHousehold = (typeof FILING_HOUSEHOLDS)[number];

/** What each code of each attribute stands for: `dictionaries.state[3]` is `"AR"`, and so on. */
export type Dictionaries = Readonly<Record<CellAttribute, readonly string[]>>;

/**
 * A population without loss of anything the model reads: one row per distinct combination of
 * attributes, with the number of people who have it. `adult` is 1 or 0; the other columns hold
 * positions in `dictionaries`. `household` is the kind of home, a position in `households`.
 *
 * Undocumented people carry a status other than `lawful`; lawfully present ITIN filers, who sit in
 * the tax file too, are rows with status `lawful`, and are in addition to the baseline's people.
 * The members of one household are independent of each other given its state, origin, kind,
 * `filingHousehold` and cohort. Without the cohort they are so but for what it adds to a person's
 * status and agency record within an origin, which is slight beside the filing habit.
 */
export interface Cells extends Readonly<Record<CellAttribute, Uint8Array>> {
  readonly length: number;
  /** People in the row: a whole number as drawn, fractional once reweighted. */
  readonly count: Uint32Array | Float64Array;
  readonly dictionaries: Dictionaries;
  readonly households: readonly HouseholdKind[];
}

/** Sum of counts over the rows for which `where` holds (all rows without it), in people. */
export function countPeople(cells: Cells, where?: (row: number) => boolean): number {
  let sum = 0;
  for (let row = 0; row < cells.length; row++) {
    if (where === undefined || where(row)) sum += cells.count[row]!;
  }
  return sum;
}
