import { usualScenario } from "../../model/scenario-link/scenario-choices.js";
import { assumptionText } from "../explore/assumption-control.js";
import { policyInWords } from "../policy-card/in-words.js";
import type { Choices } from "../study/choices.js";
import { knownScenarios } from "../study/known-scenarios.js";
import type { PresetFile } from "../study/preset-file.js";
import { policyTitle } from "../study/scenario-identity.js";
import type { Study } from "../study/study.js";

/** One thing in which a scenario is not as usual: what, how it is now, how it usually is. */
export interface Difference {
  readonly what: string;
  readonly now: string;
  readonly usual: string;
}

/** Everything in which the reader's scenario differs from the one every page opens with. */
export function differencesInWords(study: Study, file: PresetFile): readonly Difference[] {
  const usual = usualScenario(knownScenarios(file));
  const { baseline, revoked, seed } = study.choices;
  const titleOf = (id: string) => file.baselines.find((entry) => entry.id === id)?.title ?? id;
  const found: Difference[] = [
    { what: "Policy", now: policyTitle(study), usual: usual.policy.title },
    ...policyChanges(study),
    { what: "Population", now: titleOf(baseline), usual: titleOf(usual.baseline) },
    { what: "Temporary status of 530,000 people", now: keptOr(revoked), usual: keptOr(false) },
    ...assumptionChanges(study.choices, file),
    { what: "Seed of the draws", now: String(seed), usual: String(usual.seed) },
  ];
  return found.filter(({ now, usual }) => now !== usual);
}

const keptOr = (revoked: boolean) => (revoked ? "revoked" : "kept");

function policyChanges({ preset, choices, changed }: Study): readonly Difference[] {
  if (!changed) return [];
  const before = new Map(policyInWords(preset));
  const after = new Map(policyInWords(choices.policy));
  return [...new Set([...after.keys(), ...before.keys()])].map((question) => ({
    what: question,
    now: after.get(question) ?? "does not apply",
    usual: before.get(question) ?? "does not apply",
  }));
}

function assumptionChanges({ set }: Choices, { assumptions }: PresetFile): readonly Difference[] {
  return assumptions.flatMap((entry) => {
    const value = set[entry.id];
    if (value === undefined) return [];
    return [
      {
        what: entry.label,
        now: assumptionText(entry, value),
        usual: assumptionText(entry, entry.default),
      },
    ];
  });
}
