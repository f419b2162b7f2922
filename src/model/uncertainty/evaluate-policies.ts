import type { Assumptions } from "../assumptions.js";
import type { Policy } from "../policy/schema.js";
import type { LoadedPopulation } from "../population/loaded-population.js";
import { simulate } from "../simulate.js";
import type { DrawQuestion } from "./draws.js";
import { MEASURES, measuresOf } from "./measures.js";

/**
 * The `MEASURES` of every policy of a question under given assumptions: a row for each policy.
 * `populationOf` gives the population that a policy is run over.
 */
export function evaluatePolicies(
  populationOf: (policy: Policy) => LoadedPopulation,
  { baseline, revoked, policies }: Pick<DrawQuestion, "baseline" | "revoked" | "policies">,
  assumptions: Assumptions,
): Float64Array {
  const values = new Float64Array(policies.length * MEASURES.length);
  policies.forEach((policy, at) => {
    // One object of assumptions for all policies: the model keeps what it works out from it.
    const simulation = simulate(populationOf(policy), {
      id: baseline,
      policy,
      assumptions,
      revoked,
    });
    values.set(measuresOf(simulation), at * MEASURES.length);
  });
  return values;
}
