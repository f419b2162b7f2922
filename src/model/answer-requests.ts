import { handedOver } from "./handed-over.js";
import { rowOutcomes } from "./match/row-outcomes.js";
import type { StrangerPool } from "./match/stranger-pool.js";
import { comparesRecords } from "./policy/schema.js";
import type { LoadedPopulation } from "./population/loaded-population.js";
import type { ScenarioPopulation } from "./population/population-for.js";
import type { Requests } from "./requests.js";
import type { AnsweredRows } from "./row-totals.js";
import type { Scenario } from "./scenario.js";

/** What is expected of the requests a scenario sends: ordinary rows, then fresh ones. */
export function answerRequests(
  { policy, assumptions }: Scenario,
  requests: Requests,
  loaded: LoadedPopulation,
  population: ScenarioPopulation,
  pool: StrangerPool,
): readonly [AnsweredRows, AnsweredRows] {
  const { counts, matesOnFile } = population;
  if (!comparesRecords(policy.request.list)) {
    const listedShare = counts.people > 0 ? counts.listed / counts.people : 0;
    const outcomes = handedOver(assumptions, requests.rows.states, listedShare);
    return [
      { rows: requests.rows, outcomes },
      { rows: requests.freshRows, outcomes },
    ];
  }
  const { levels } = loaded.tables;
  const inputs = { assumptions, levels, pool, matesOnFile };
  const ordinary = {
    rows: requests.rows,
    outcomes: rowOutcomes(policy, requests.rows, {
      ...inputs,
      fresh: false,
      adults: requests.ordinary.adults,
    }),
  };
  const none = { rows: requests.freshRows, outcomes: ordinary.outcomes };
  if (requests.freshRows.total() === 0) return [ordinary, none];
  const outcomes = rowOutcomes(policy, requests.freshRows, {
    ...inputs,
    fresh: true,
    adults: requests.fresh.adults,
  });
  return [ordinary, { rows: requests.freshRows, outcomes }];
}
