import type { Policy } from "../../model/policy/schema.js";
import { policyRules } from "../../model/scenario-link/policy-rules.js";
import type { ScenarioChoices } from "../../model/scenario-link/scenario-choices.js";

/** Everything a reader has chosen on a page: a whole scenario. */
export type Choices = ScenarioChoices;

/** The id of the scenario file (`data/scenarios`) with this baseline and variation. */
export const scenarioId = ({ baseline, revoked }: Pick<Choices, "baseline" | "revoked">): string =>
  revoked ? `${baseline}-revoked` : baseline;

/** Whether two policies do the same, whatever they are called. */
export function samePolicy(a: Policy, b: Policy): boolean {
  return policyRules(a) === policyRules(b);
}
