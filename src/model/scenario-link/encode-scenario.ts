import { basePreset, policyDifferences } from "./policy-differences.js";
import { policyValueText } from "./policy-text.js";
import { type QueryEntries, queryText } from "./query-text.js";
import { numberText } from "./rule-text.js";
import { type KnownScenarios, type ScenarioChoices, USUAL_SEED } from "./scenario-choices.js";

/** Version of the link's form; a change that older readers would misread raises it. */
export const LINK_VERSION = 1;

/**
 * Longest query that is read. Servers commonly refuse longer ones, and no reader waits for it; a
 * scenario that needs more is saved as a file.
 */
export const MOST_LINK_CHARACTERS = 8000;

/**
 * A scenario as a query string without its question mark: readable keys, what is as usual left out,
 * the policy told by what differs from its preset. Empty for the usual scenario. `decodeScenario`
 * gives back exactly the scenario.
 */
export function encodeScenario(scenario: ScenarioChoices, known: KnownScenarios): string {
  const { baseline, revoked, policy, set, seed } = scenario;
  const preset = basePreset(known.policies, policy);
  const usual = new Map(known.assumptions.map((entry) => [entry.id, entry.default]));
  const moved = Object.entries(set)
    .filter(([id, value]) => !Object.is(usual.get(id), value))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const entries: QueryEntries = [
    ...entry("policy", preset.id, known.usual.policy),
    ...entry("baseline", baseline, known.usual.baseline),
    ...entry("revoked", revoked ? "1" : "0", "0"),
    ...moved.map(([id, value]) => [id, numberText(value)] as const),
    ...Array.from(
      policyDifferences(preset, policy),
      ([path, value]) => [`policy.${path}`, policyValueText(path, value)] as const,
    ),
    ...entry("seed", numberText(seed), numberText(USUAL_SEED)),
  ];
  if (entries.length === 0) return "";
  return queryText([["v", String(LINK_VERSION)], ...entries]);
}

const entry = (key: string, value: string, usual: string): QueryEntries =>
  value === usual ? [] : [[key, value]];
