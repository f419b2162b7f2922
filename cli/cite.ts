import { readPolicies } from "../loaders/policies/find-policy.js";
import { populationHash } from "../loaders/population/population-hash.js";
import { DEFAULT_SEED } from "../loaders/population/population-options.js";
import { projectData } from "../loaders/project-data.js";
import { projectVersion } from "../loaders/project-version.js";
import type { Ledger } from "../src/model/ledger.js";
import { baselineOf } from "../src/model/ledger-lookup.js";
import { citationText } from "../src/model/scenario-link/citation.js";
import { policyRules } from "../src/model/scenario-link/policy-rules.js";
import type { ScenarioChoices } from "../src/model/scenario-link/scenario-choices.js";
import { scenarioHash } from "../src/model/scenario-link/scenario-hash.js";

/**
 * The text a page cites the same scenario with, but for its link: same version, same seeds, same
 * hash. Draws the population unless the cache has it.
 */
export async function simulationCitation(
  ledger: Ledger,
  scenario: ScenarioChoices,
  population: { readonly people?: string | undefined; readonly seed?: string | undefined },
): Promise<string> {
  const { baseline, revoked, policy, set, seed } = scenario;
  const preset = readPolicies(ledger, projectData("policies")).find(({ id }) => id === policy.id);
  const usual = new Map(ledger.assumptions.map((entry) => [entry.id, entry.default]));
  const people = await populationHash(ledger, { baseline, ...population, progress: true });
  return citationText({
    version: projectVersion(),
    policy: (preset ?? policy).title,
    changed: preset !== undefined && policyRules(preset) !== policyRules(policy),
    baseline: baselineOf(ledger, baseline).title,
    revoked,
    moved: Object.entries(set).filter(([id, value]) => usual.get(id) !== value).length,
    populationSeed: Number(population.seed ?? DEFAULT_SEED),
    drawSeed: seed,
    hash: scenarioHash(scenario, ledger.assumptions, people),
  });
}
