import { throwProblems } from "../../src/model/input-error.js";
import type { Ledger } from "../../src/model/ledger.js";
import { parseWith } from "../../src/model/parse-with.js";
import { parseYaml } from "../../src/model/parse-yaml.js";
import { sourceProblems } from "../../src/model/policy/check-sources.js";
import { type Policy, policySchema } from "../../src/model/policy/schema.js";
import { readUtf8 } from "../ledger/read-utf8.js";

/** A policy file, checked. Throws an InputError that lists every problem with file and line. */
export function readPolicy(file: string, ledger: Pick<Ledger, "figures">): Policy {
  const parsed = parseYaml(readUtf8(file), file);
  const policy = parseWith(policySchema, parsed, file);
  throwProblems(
    sourceProblems(policy.sources, ledger.figures, file, (at) => parsed.lineOf(["sources", at])),
  );
  return policy;
}
