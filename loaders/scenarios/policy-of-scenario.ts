import type { Ledger } from "../../src/model/ledger.js";
import type { Policy } from "../../src/model/policy/schema.js";
import { scenarioPolicy } from "../../src/model/scenario-file/scenario-policy.js";
import type { ScenarioFile } from "../../src/model/scenario-file/scenario-schema.js";
import { findPreset } from "../policies/find-policy.js";
import { readPolicy } from "../policies/read-policy.js";
import { USUAL_POLICY } from "../policies/usual-policy.js";
import { projectData } from "../project-data.js";

/**
 * The policy to run a scenario with: the one asked for by id or file, else the scenario's own, else
 * the usual one. Throws an InputError that names the option or the file.
 */
export function policyOfScenario(
  scenario: ScenarioFile,
  file: string,
  asked: string | undefined,
  ledger: Pick<Ledger, "figures">,
): Policy {
  const find = (from: string) => (idOrFile: string) =>
    readPolicy(findPreset(idOrFile, projectData("policies"), from), ledger);
  if (asked !== undefined) return find("--policy")(asked);
  const inFile = find(`${file}: policy`);
  return scenarioPolicy(scenario, inFile, file) ?? inFile(USUAL_POLICY);
}
