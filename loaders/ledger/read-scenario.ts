import { basename } from "node:path";
import { type InputProblem, throwProblems } from "../../src/model/input-error.js";
import type { Ledger } from "../../src/model/ledger.js";
import { overrideProblems } from "../../src/model/override-problems.js";
import { parseWith } from "../../src/model/parse-with.js";
import { type ScenarioFile, scenarioSchema } from "../../src/model/scenario-schema.js";
import { type Reference, unknownNames } from "./cross-checks.js";
import { parseYaml } from "./parse-yaml.js";
import { readUtf8 } from "./read-utf8.js";

const FIGURE_ID = /^[a-z]+-\d{3}$/;

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
  const baseline: Reference = {
    name: scenario.baseline,
    file,
    line: parsed.lineOf(["baseline"]),
    key: "baseline",
  };
  const figures = scenario.sources.flatMap((name, i): Reference[] =>
    FIGURE_ID.test(name)
      ? [{ name, file, line: parsed.lineOf(["sources", i]), key: `sources[${i}]` }]
      : [],
  );
  throwProblems([
    ...misnamed(scenario.id, file, parsed.lineOf(["id"])),
    ...unknownNames([baseline], idsOf(ledger.baselines), "the id of a baseline in baselines.yaml"),
    ...overrideProblems(scenario.set, ledger.assumptions, (id) => ({
      file,
      line: parsed.lineOf(["set", id]),
    })),
    ...unknownNames(figures, idsOf(ledger.figures), "the id of a figure in figures.csv"),
  ]);
  return scenario;
}

/** Commands and links find a scenario by its file's name, so the id inside has to be the same. */
function misnamed(id: string, file: string, line: number | undefined): InputProblem[] {
  const name = basename(file).replace(/\.ya?ml$/, "");
  return id === name
    ? []
    : [{ file, line, key: "id", value: id, expected: `${name}, as the file is named` }];
}

function idsOf(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id);
}
