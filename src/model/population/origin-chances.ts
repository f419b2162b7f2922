import { pow } from "../exact-math/from-exp-and-log.js";
import type { Convention } from "../vocabulary.js";
import { type ConditionalTable, conditionalTable } from "./conditional-table.js";
import { fitTable } from "./fit-table.js";
import type { PopulationInputs } from "./inputs.js";

/** The conventions whose people settle where the Hispanic population lives, as a starting guess. */
const IBERIAN: readonly Convention[] = ["spanish", "portuguese"];

/**
 * Origin by cohort and state by origin. Both come from iterative proportional fitting, so that the
 * national totals by origin and by state are those of the baseline, whatever the starting tables.
 */
export function originChances(
  inputs: PopulationInputs,
  cohortShares: readonly number[],
): { origin: ConditionalTable; state: ConditionalTable } {
  const { origins } = inputs;
  const stock = origins.map((origin) => origin.people);
  const byCohort = fitTable(cohortSeed(inputs), cohortShares, stock);
  const state = known.get(inputs) ?? stateByOrigin(inputs);
  known.set(inputs, state);
  return { origin: conditionalTable(byCohort, origins.length), state };
}

/** Where origins live does not depend on assumptions, and takes the longest to fit. */
const known = new WeakMap<PopulationInputs, ConditionalTable>();

function stateByOrigin(inputs: PopulationInputs): ConditionalTable {
  const people = ({ people }: { readonly people: number }): number => people;
  const fitted = fitTable(stateSeed(inputs), inputs.origins.map(people), inputs.states.map(people));
  return conditionalTable(fitted, inputs.states.length);
}

/** Cohort by origin: an origin's affinity raises the recent and lowers the long cohort alike. */
function cohortSeed({ origins }: PopulationInputs): number[] {
  return [1, 0, -1].flatMap((power) =>
    origins.map((origin) => origin.people * pow(origin.recentAffinity, power)),
  );
}

/** Origin by state: the state's size, times where the origin's language is at home, times affinity. */
function stateSeed({ origins, states, settlement }: PopulationInputs): number[] {
  const affinity = new Map(settlement.map((row) => [`${row.origin} ${row.state}`, row.affinity]));
  return origins.flatMap((origin) =>
    states.map((state) => {
      const share = IBERIAN.includes(origin.convention)
        ? state.hispanicShare
        : 1 - state.hispanicShare;
      return state.people * share * (affinity.get(`${origin.id} ${state.code}`) ?? 1);
    }),
  );
}
