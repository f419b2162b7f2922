import { contentHash } from "../content-hash.js";
import type { AssumptionLimits } from "../override-assumptions.js";
import { policyRules } from "./policy-rules.js";
import type { ScenarioChoices } from "./scenario-choices.js";

const DIGITS = 12;

/**
 * A short hash of everything a scenario's numbers follow from: the people, what is assumed of them
 * (defaults included, so that an edit of the ledger shows), what the policy does, and the seed of
 * the draws. The same on a page and on the command line; titles do not count.
 * @param population SHA-256 of the population's cells
 */
export function scenarioHash(
  { baseline, revoked, policy, set, seed }: ScenarioChoices,
  assumptions: readonly Pick<AssumptionLimits, "id" | "default">[],
  population: string,
): string {
  const values = assumptions
    .map(({ id, default: usual }) => [id, set[id] ?? usual] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const content = [population, baseline, revoked, seed, policyRules(policy), values];
  return contentHash(JSON.stringify(content)).slice(0, DIGITS);
}
