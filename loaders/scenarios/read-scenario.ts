import { throwProblems } from "../../src/model/input-error.js";
import type { Ledger } from "../../src/model/ledger.js";
import { overrideProblems } from "../../src/model/override-assumptions.js";
import { parseWith } from "../../src/model/parse-with.js";
import { sourceProblems } from "../../src/model/policy/check-sources.js";
import { type ScenarioFile, scenarioSchema } from "../../src/model/scenario-schema.js";
import { unknownNames } from "../ledger/cross-checks.js";
import { parseYaml } from "../ledger/parse-yaml.js";
import { readUtf8 } from "../ledger/read-utf8.js";

/**
 * A scenario file, checked against the ledger: its baseline, its assumptions and the figures among
 * its sources have to exist. Throws an InputError listing every problem.
 */
export function readScenario(
  file: string,
  ledger: Pick<Ledger, "baselines" | "assumptions" | "figures">,
): ScenarioFile {
  const parsed = parseYaml(readUtf8(file), file);
  const scenario = parseWith(scenarioSchema, parsed, file);
  const baseline = {
    name: scenario.baseline,
    file,
    line: parsed.lineOf(["baseline"]),
    key: "baseline",
  };
  throwProblems([
    ...unknownNames(
      [baseline],
      ledger.baselines.map(({ id }) => id),
      "the id of a baseline in baselines.yaml",
    ),
    ...overrideProblems(scenario.set, ledger.assumptions, (id) => ({
      file,
      line: parsed.lineOf(["set", id]),
    })),
    ...sourceProblems(scenario.sources, ledger.figures, file, (at) =>
      parsed.lineOf(["sources", at]),
    ),
  ]);
  return scenario;
}
