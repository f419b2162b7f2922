import { basename, dirname, resolve } from "node:path";
import { Command } from "commander";
import { LEDGER_FILES, loadLedger } from "../loaders/ledger/load-ledger.js";
import { parseYaml } from "../loaders/ledger/parse-yaml.js";
import { readUtf8 } from "../loaders/ledger/read-utf8.js";
import { readPolicy } from "../loaders/policies/read-policy.js";
import { readScenario } from "../loaders/scenarios/read-scenario.js";
import { InputError } from "../src/model/input-error.js";
import type { Ledger } from "../src/model/ledger.js";

/** Checks one file as what it is: part of a ledger, a policy or a scenario. */
function validate(file: string, ledger: () => Ledger): string {
  const name = basename(file);
  if ((LEDGER_FILES as readonly string[]).includes(name)) {
    readUtf8(file);
    loadLedger(dirname(resolve(file)));
    return "part of the ledger";
  }
  if (!/\.ya?ml$/.test(name)) {
    throw new InputError({
      file,
      expected: `a policy or scenario (.yaml), or a file of the ledger (${LEDGER_FILES.join(", ")})`,
    });
  }
  const { value } = parseYaml(readUtf8(file), file);
  const isScenario = typeof value === "object" && value !== null && "baseline" in value;
  if (isScenario) readScenario(file, ledger());
  else readPolicy(file, ledger());
  return isScenario ? "a scenario" : "a policy";
}

/** `crossmatch validate FILE…`: says of each file whether it is right, and what is not. */
export function validateCommand(): Command {
  return new Command("validate")
    .description("Check policy, scenario and ledger files.")
    .argument("<files...>", "files to check")
    .action((files: string[]) => {
      let loaded: Ledger | undefined;
      const ledger = (): Ledger => {
        loaded ??= loadLedger();
        return loaded;
      };
      const problems = files.flatMap((file) => {
        try {
          console.log(`${file}: valid, ${validate(file, ledger)}`);
          return [];
        } catch (error) {
          if (error instanceof InputError) return [...error.problems];
          throw error;
        }
      });
      const [first, ...rest] = problems;
      if (first) throw new InputError([first, ...rest]);
    });
}
