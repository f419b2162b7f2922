import type { Policy } from "../../model/policy/schema.js";
import type { ScenarioChoices } from "../../model/scenario-link/scenario-choices.js";

/** Everything a reader has chosen on a page: a whole scenario. */
export type Choices = ScenarioChoices;

/** The id of the scenario file (`data/scenarios`) with this baseline and variation. */
export const scenarioId = ({ baseline, revoked }: Pick<Choices, "baseline" | "revoked">): string =>
  revoked ? `${baseline}-revoked` : baseline;

/** Whether two policies do the same, whatever they are called. */
export function samePolicy(a: Policy, b: Policy): boolean {
  return rules(a) === rules(b);
}

const known = new WeakMap<Policy, string>();

/** What a policy does, as text; worked out once for each policy object, as none is ever edited. */
function rules(policy: Policy): string {
  const { request, approval, match, disclose } = policy;
  const text = known.get(policy) ?? JSON.stringify(sorted({ request, approval, match, disclose }));
  known.set(policy, text);
  return text;
}

/** A value with the keys of every object in order, so that equal values are equal as text. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, sorted(part)]),
  );
}
