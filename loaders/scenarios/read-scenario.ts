import type { Ledger } from "../../src/model/ledger.js";
import { parseYaml } from "../../src/model/parse-yaml.js";
import { checkScenario } from "../../src/model/scenario-file/check-scenario.js";
import type { ScenarioFile } from "../../src/model/scenario-file/scenario-schema.js";
import { readUtf8 } from "../ledger/read-utf8.js";

/**
 * A scenario file, checked against the ledger: its baseline, its assumptions and the figures among
 * its sources and those of a policy it holds have to exist. Throws an InputError listing every
 * problem.
 */
export function readScenario(
  file: string,
  ledger: Pick<Ledger, "baselines" | "assumptions" | "figures">,
): ScenarioFile {
  const { assumptions, figures } = ledger;
  const baselines = ledger.baselines.map(({ id }) => id);
  return checkScenario(parseYaml(readUtf8(file), file), file, { baselines, assumptions, figures });
}
