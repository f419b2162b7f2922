import { COHORTS } from "../vocabulary.js";
import { FILING_HOUSEHOLDS } from "./cells.js";
import type { Chances } from "./chances.js";
import { chanceOf } from "./conditional-table.js";
import { filesTogether, type HouseholdKind, householdSize } from "./household-kind.js";

/** Everything the members of a home share that bears on them, except the state. */
export interface HomeType {
  readonly kind: HouseholdKind;
  readonly household: number;
  readonly size: number;
  readonly cohort: number;
  readonly origin: number;
  readonly filingHousehold: number;
  /** Chance that an undocumented person lives in such a home. */
  readonly share: number;
}

const SINGLE = FILING_HOUSEHOLDS.indexOf("single");

/** Every type of home that can occur, with its share of undocumented people; shares sum to 1. */
export function homeTypes(chances: Chances): HomeType[] {
  const habits = [1 - chances.filingHousehold, chances.filingHousehold];
  return chances.households.flatMap((kind, household) =>
    COHORTS.flatMap((_, cohort) =>
      chances.dictionaries.origin.flatMap((_, origin) => {
        const share =
          chanceOf(chances.household, 0, household) *
          chanceOf(chances.cohort, household, cohort) *
          chanceOf(chances.origin, cohort, origin);
        const home = { kind, household, size: householdSize(kind), cohort, origin };
        if (!filesTogether(kind)) {
          return [{ ...home, filingHousehold: SINGLE, share }];
        }
        return habits.map((habit, filingHousehold) => ({
          ...home,
          filingHousehold,
          share: share * habit,
        }));
      }),
    ),
  );
}
