import type { Assumptions } from "../assumptions.js";
import type { LoadedPopulation } from "../population/loaded-population.js";
import type { DrawQuestion } from "../uncertainty/draws.js";
import { respond } from "./respond.js";
import { RESPONSE_VALUES, responseValues } from "./response-series.js";

/**
 * Ten years of every policy of a question under given assumptions: a row of `RESPONSE_VALUES` for each
 * policy. The exchange runs in the anchor years only.
 */
export function respondPolicies(
  population: LoadedPopulation,
  { baseline, revoked, policies }: Pick<DrawQuestion, "baseline" | "revoked" | "policies">,
  assumptions: Assumptions,
): Float64Array {
  const values = new Float64Array(policies.length * RESPONSE_VALUES);
  policies.forEach((policy, at) => {
    const scenario = { id: baseline, policy, assumptions, revoked };
    const response = respond(population, scenario, { anchored: true });
    values.set(responseValues(response, assumptions), at * RESPONSE_VALUES);
  });
  return values;
}
