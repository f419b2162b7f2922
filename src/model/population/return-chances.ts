import { pow } from "../exact-math/from-exp-and-log.js";
import { type ConditionalTable, conditionalTable } from "./conditional-table.js";
import { type AssumptionValues, assumption } from "./inputs.js";

/** The last column of the returns table stands for this many years or more. */
export const LONGEST_GAP = 6;
/** An ITIN that has been on no return for this many years in a row lapses (PATH Act of 2015). */
export const ITIN_LAPSE_YEARS = 3;

/**
 * Years since the last return of a person who files: 0, 1, … 6 or more. Each year the same share
 * goes without, so the years are geometric.
 */
export function returnChances(values: AssumptionValues): ConditionalTable {
  const skip = assumption(values, "filing.year-skipped");
  const rows = Array.from(
    { length: LONGEST_GAP + 1 },
    (_, years) => pow(skip, years) * (years < LONGEST_GAP ? 1 - skip : 1),
  );
  return conditionalTable(rows, LONGEST_GAP + 1);
}
