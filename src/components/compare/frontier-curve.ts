import { type Choices, samePolicy } from "../study/choices.js";
import { isDefaultScenario } from "../study/stored-result.js";
import { OWN } from "./compared-ids.js";
import type { Compared, NamedPolicy } from "./compared-policy.js";
import { namedPolicy } from "./named-policy.js";
import type { StoredFiles } from "./stored-comparison.js";
import { hasThreshold, type SweepPoint, withThreshold } from "./threshold-sweep.js";

/** The policy whose threshold is moved: the reader's own where it has one, else a preset. */
export function sweptPolicy(
  { choices, policies }: Compared,
  { presets, comparison }: StoredFiles,
): NamedPolicy {
  const own = policies.find(({ id, policy }) => id === OWN && hasThreshold(policy));
  return own ?? namedPolicy({ choices }, presets, comparison.sweep.policy);
}

/** What makes two curves the same: the scenario, and the policy but for its threshold. */
export function curveKey({ policy }: NamedPolicy, choices: Choices): string {
  const { baseline, revoked, set } = choices;
  const { request, approval, match, disclose } = withThreshold(policy, 0);
  const assumptions = Object.entries(set).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([baseline, revoked, assumptions, request, approval, match, disclose]);
}

/** The stored curve of a policy, under the default scenario. */
export function storedCurve(
  { policy }: NamedPolicy,
  choices: Choices,
  { presets, comparison: { sweep } }: StoredFiles,
): readonly SweepPoint[] | undefined {
  if (!isDefaultScenario(presets, choices)) return undefined;
  const preset = presets.policies.find(({ id }) => id === sweep.policy);
  const isSame = preset && samePolicy(withThreshold(preset, 0), withThreshold(policy, 0));
  return isSame ? sweep.points : undefined;
}
