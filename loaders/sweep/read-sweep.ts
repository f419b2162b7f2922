import { throwProblems } from "../../src/model/input-error.js";
import type { Ledger } from "../../src/model/ledger.js";
import { parseWith, type ValuePath } from "../../src/model/parse-with.js";
import { parseYaml } from "../../src/model/parse-yaml.js";
import { keyText } from "../../src/model/problems-of.js";
import { FILE_KEYS, sweepDrafts } from "../../src/model/sweep/drafts.js";
import type { Sweep } from "../../src/model/sweep/sweep.js";
import { type SweepFile, sweepSchema } from "../../src/model/sweep/sweep-schema.js";
import { readUtf8 } from "../ledger/read-utf8.js";
import { sweepProblems } from "./check-sweep.js";
import { resolveScenarios } from "./resolve-scenarios.js";

/** What the command line may set in place of what the file says. */
export type SweepOptions = Partial<Pick<SweepFile, "draws" | "seed" | "people">>;

/**
 * A sweep file with every scenario put together and checked against the ledger, presets and files it
 * names. Throws an InputError listing every problem with its line.
 */
export function readSweep(file: string, ledger: Ledger, options: SweepOptions = {}): Sweep {
  const parsed = parseYaml(readUtf8(file), file);
  const sweep: SweepFile = { ...parseWith(sweepSchema, parsed, file), ...options };
  const placeOf = (path: ValuePath) => ({ file, line: parsed.lineOf(path), key: keyText(path) });
  throwProblems(
    sweepProblems(sweep, ledger, placeOf).sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  );
  const { id, title, description, draws, seed, people } = sweep;
  const factors = factorKeys(sweep);
  const scenarios = resolveScenarios(sweepDrafts(sweep), factors, ledger, file, placeOf);
  return { id, title, description, draws, seed, people, factors, scenarios };
}

/** Keys that may differ between scenarios, apart from whole files, in the order of the file. */
function factorKeys({ grid, list = [] }: SweepFile): string[] {
  const keys = grid ? Object.keys(grid) : list.flatMap(({ set }) => Object.keys(set));
  return [...new Set(keys)].filter((key) => !(FILE_KEYS as readonly string[]).includes(key));
}
