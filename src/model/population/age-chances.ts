import { exp } from "../exact-math/exp.js";
import { COHORTS } from "../vocabulary.js";
import { type ConditionalTable, conditionalTable } from "./conditional-table.js";
import { type AssumptionValues, assumption } from "./inputs.js";

/** Ages run from 0 to this, in completed years. */
export const OLDEST = 89;
/** The years of stay with which each cohort begins: nobody is younger than their stay. */
const LEAST_STAY = [0, 5, 15] as const;

/**
 * Age by adult (0, 1) and cohort, `2 * 3` rows of 90 columns. Adults follow a normal curve cut off
 * at 18 and 89; children are spread evenly, less the ages at which they could not have been in the
 * US as long as their household's cohort says.
 */
export function ageChances(values: AssumptionValues): ConditionalTable {
  const mean = assumption(values, "people.adult-age");
  const deviation = assumption(values, "people.adult-age-spread");
  const rows: number[] = [];
  for (const adult of [0, 1]) {
    for (let c = 0; c < COHORTS.length; c++) {
      for (let age = 0; age <= OLDEST; age++) {
        const z = (age + 0.5 - mean) / deviation;
        const grown = age >= 18;
        if (adult === 1) rows.push(grown ? exp((-z * z) / 2) : 0);
        else rows.push(!grown && age >= LEAST_STAY[c]! ? 1 : 0);
      }
    }
  }
  return conditionalTable(rows, OLDEST + 1);
}
