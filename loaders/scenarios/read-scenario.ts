import { InputError } from "../../src/model/input-error.js";
import type { Ledger } from "../../src/model/ledger.js";
import { didYouMean } from "../../src/model/nearest-name.js";
import { overrideAssumptions } from "../../src/model/override-assumptions.js";
import { parseWith } from "../../src/model/parse-with.js";
import { type ScenarioFile, scenarioSchema } from "../../src/model/scenario-schema.js";
import { parseYaml } from "../ledger/parse-yaml.js";
import { readUtf8 } from "../ledger/read-utf8.js";

/** A scenario file, checked against the ledger. Throws an InputError that lists every problem. */
export function readScenario(file: string, ledger: Ledger): ScenarioFile {
  const parsed = parseYaml(readUtf8(file), file);
  const scenario = parseWith(scenarioSchema, parsed, file);
  const baselines = ledger.baselines.map(({ id }) => id);
  if (!baselines.includes(scenario.baseline as (typeof baselines)[number])) {
    throw new InputError({
      file,
      line: parsed.lineOf(["baseline"]),
      key: "baseline",
      value: scenario.baseline,
      expected: `one of ${baselines.join(", ")}${didYouMean(scenario.baseline, baselines)}`,
    });
  }
  overrideAssumptions(ledger.assumptions, scenario.set, file, (id) => parsed.lineOf(["set", id]));
  return scenario;
}
