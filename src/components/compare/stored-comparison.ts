import type { Choices } from "../study/choices.js";
import type { PresetFile } from "../study/preset-file.js";
import { isDefaultScenario, storedResult } from "../study/stored-result.js";
import { OWN } from "./compared-ids.js";
import type { Compared, NamedPolicy } from "./compared-policy.js";
import { comparedSource } from "./compared-source.js";
import type { ComparisonFile } from "./comparison-file.js";

/** The two files that hold results under the default scenario. */
export interface StoredFiles {
  readonly presets: PresetFile;
  readonly comparison: ComparisonFile;
}

/** Some policies under a scenario, to be run. */
export interface Question {
  readonly choices: Choices;
  readonly named: readonly NamedPolicy[];
}

/** A comparison that needs no model; undefined where one of its parts is not stored. */
export function storedComparison(
  { presets, comparison: { groups } }: StoredFiles,
  { choices, named }: Question,
): Compared | undefined {
  if (!isDefaultScenario(presets, choices)) return undefined;
  const policies = named.flatMap((one) => {
    const result = storedResult(presets, one.policy, choices);
    return result ? [{ ...one, result }] : [];
  });
  if (policies.length < named.length) return undefined;
  return { choices, policies, groups, source: comparedSource(policies, choices, presets) };
}

/** What is shown until the first answer: the presets among the policies, under the default scenario. */
export function firstComparison(files: StoredFiles, { choices, named }: Question): Compared {
  const usual = { ...choices, baseline: files.presets.baseline, revoked: false, set: {} };
  const presets = named.filter(({ id }) => id !== OWN);
  const found = storedComparison(files, { choices: usual, named: presets });
  return found ?? { choices: usual, policies: [], groups: files.comparison.groups, source: "" };
}
