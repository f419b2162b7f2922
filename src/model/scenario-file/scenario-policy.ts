import { InputError, throwProblems } from "../input-error.js";
import { overridePolicy, POLICY_PREFIX } from "../policy/override-policy.js";
import type { Policy } from "../policy/schema.js";
import type { ScenarioFile } from "./scenario-schema.js";

/**
 * The policy of a scenario file; undefined where it names none. Throws an InputError for keys it
 * replaces that no policy has or that do not fit.
 * @param find the preset of an id, or an InputError if there is none
 */
export function scenarioPolicy(
  { policy }: Pick<ScenarioFile, "policy">,
  find: (id: string) => Policy,
  file: string,
): Policy | undefined {
  if (policy === undefined) return undefined;
  if (typeof policy === "string") return find(policy);
  if (!("from" in policy)) return policy;
  try {
    return overridePolicy(find(policy.from), new Map(Object.entries(policy.set)), file);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throwProblems(error.problems.map((problem) => ({ ...problem, key: keyInFile(problem.key) })));
    throw error;
  }
}

/** `policy.request.share` as it stands in a scenario file: `policy.set.request.share`. */
function keyInFile(key: string | undefined): string | undefined {
  return key?.startsWith(POLICY_PREFIX)
    ? `${POLICY_PREFIX}set.${key.slice(POLICY_PREFIX.length)}`
    : key;
}
