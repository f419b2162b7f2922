import { stringify } from "yaml";
import { policyDifferences } from "../scenario-link/policy-differences.js";
import type { KnownScenarios, ScenarioChoices } from "../scenario-link/scenario-choices.js";
import { SCENARIO_VERSION, type ScenarioFile } from "./scenario-schema.js";

/** What a saved file says about itself. */
export interface ScenarioLabel {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/**
 * A scenario as the text of a YAML file, which pages open and the command line runs. A preset is
 * named by its id; any other policy is written out whole, so that the file says the same when the
 * presets change.
 */
export function scenarioYaml(
  { baseline, revoked, policy, set, seed }: ScenarioChoices,
  { policies }: KnownScenarios,
  { id, title, description }: ScenarioLabel,
): string {
  const preset = policies.find((candidate) => policyDifferences(candidate, policy).size === 0);
  const file: ScenarioFile = {
    version: SCENARIO_VERSION,
    id,
    title,
    description,
    baseline,
    revoked,
    seed,
    set,
    policy: preset ? preset.id : policy,
    sources: [],
  };
  const run = `# Run it with: npm run crossmatch -- simulate --scenario ${id}.yaml\n`;
  return run + stringify(file, { lineWidth: 100 });
}
