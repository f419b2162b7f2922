import { basename, dirname } from "node:path";
import { Command } from "commander";
import { LEDGER_FILES, loadLedger } from "../loaders/ledger/load-ledger.js";
import { readUtf8 } from "../loaders/ledger/read-utf8.js";
import { readNaming } from "../loaders/names/read-naming.js";
import { readNicknames } from "../loaders/names/read-nicknames.js";
import { readPolicy } from "../loaders/policies/read-policy.js";
import { projectData } from "../loaders/project-data.js";
import { readCalibration } from "../loaders/replay/calibration-file.js";
import { readPlan } from "../loaders/replay/read-plan.js";
import { readScenario } from "../loaders/scenarios/read-scenario.js";
import { readSweep } from "../loaders/sweep/read-sweep.js";
import { InputError, throwProblems } from "../src/model/input-error.js";
import type { Ledger } from "../src/model/ledger.js";
import { parseYaml } from "../src/model/parse-yaml.js";

/** Files beside the ledger, and what reads them. */
const BESIDE = new Map<string, (dir: string, ledger: () => Ledger) => unknown>([
  ["naming.csv", readNaming],
  ["nicknames.csv", readNicknames],
  ["replay.yaml", (dir, ledger) => readPlan(dir, ledger())],
  ["calibration.yaml", (dir, ledger) => readCalibration(dir, ledger())],
]);

/** Checks one file as what it is: part of a ledger, a policy, a scenario or a sweep. Returns which. */
function validate(file: string, ledger: () => Ledger): string {
  const name = basename(file);
  const text = readUtf8(file);
  if ((LEDGER_FILES as readonly string[]).includes(name)) {
    loadLedger(dirname(file));
    return "part of the ledger";
  }
  const read = BESIDE.get(name);
  if (read) {
    read(dirname(file), ledger);
    return "part of the ledger";
  }
  if (!/\.ya?ml$/.test(name)) {
    const known = [...LEDGER_FILES, ...BESIDE.keys()].join(", ");
    throw new InputError({
      file,
      expected: `a policy, scenario or sweep (.yaml), or a file of the ledger (${known})`,
    });
  }
  const { value } = parseYaml(text, file);
  if (hasKey(value, ["grid", "list", "draws"])) {
    readSweep(file, ledger());
    return "a sweep";
  }
  // Told by the keys that only scenarios have, so that one may be missing or mistyped.
  if (!hasKey(value, ["request"]) && hasKey(value, ["baseline", "set", "revoked"])) {
    readScenario(file, ledger());
    return "a scenario";
  }
  readPolicy(file, ledger());
  return "a policy";
}

function hasKey(value: unknown, keys: readonly string[]): boolean {
  return typeof value === "object" && value !== null && keys.some((key) => key in value);
}

/** `crossmatch validate FILE…`: says of each file whether it is right, and what is not. */
export function validateCommand(): Command {
  return new Command("validate")
    .argument("<files...>", "files to check")
    .action((files: string[]) => {
      let loaded: Ledger | undefined;
      const ledger = (): Ledger => {
        loaded ??= loadLedger(projectData());
        return loaded;
      };
      throwProblems(
        files.flatMap((file) => {
          try {
            console.log(`${file}: valid, ${validate(file, ledger)}`);
            return [];
          } catch (error) {
            if (error instanceof InputError) return [...error.problems];
            throw error;
          }
        }),
      );
    });
}
