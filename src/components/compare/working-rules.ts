import type { Policy } from "../../model/policy/schema.js";
import { samePolicy } from "../study/choices.js";
import { ASKING_NOBODY } from "./working-rules/asking-nobody.js";
import { IDLE_CHECKS } from "./working-rules/idle-checks.js";
import { IDLE_TESTS } from "./working-rules/idle-tests.js";
import { NEEDLESS_DISCLOSURES } from "./working-rules/needless-disclosures.js";
import { NEEDLESS_RULES } from "./working-rules/needless-rules.js";

/** A policy without the settings that cannot change what it does. */
export interface WorkingRules {
  readonly policy: Policy;
  /** Why what was left out does nothing, as sentences. */
  readonly idle: readonly string[];
}

/** Policies under which nobody is found come first: they make all else needless. */
const SIMPLIFICATIONS = [
  ...ASKING_NOBODY,
  ...IDLE_CHECKS,
  ...NEEDLESS_RULES,
  ...IDLE_TESTS,
  ...NEEDLESS_DISCLOSURES,
];

/**
 * Takes away the settings of a policy that do nothing, as far as the rules alone can tell. `scope`
 * "all" keeps every count as it is; "people" keeps who is exposed, while rows may end as rejected in
 * place of unmatched. `requested`: rows the policy asks about, where that is known.
 */
export function workingRules(
  policy: Policy,
  scope: "all" | "people",
  requested?: number,
): WorkingRules {
  let working = policy;
  const idle: string[] = [];
  for (const { apply, why, peopleOnly = false } of SIMPLIFICATIONS) {
    if (peopleOnly && scope === "all") continue;
    const simpler = apply(working, requested);
    if (samePolicy(simpler, working)) continue;
    if (why) idle.push(why);
    working = simpler;
  }
  return { policy: working, idle };
}
