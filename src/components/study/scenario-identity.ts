import { citationText } from "../../model/scenario-link/citation.js";
import { scenarioHash } from "../../model/scenario-link/scenario-hash.js";
import type { Choices } from "./choices.js";
import type { PresetFile } from "./preset-file.js";
import type { Study } from "./study.js";

/** The short hash of everything a scenario's numbers follow from. */
export function hashOf(choices: Choices, file: PresetFile): string {
  const population = file.populations[choices.baseline] ?? "";
  return scenarioHash(choices, file.assumptions, population);
}

/** The policy's own title where it has an id of its own, else that of its preset. */
export function policyTitle({ choices, preset }: Pick<Study, "choices" | "preset">): string {
  return choices.policy.id === preset.id ? preset.title : choices.policy.title;
}

/** A text to cite the reader's scenario with, with its link where it has one. */
export function citationOf(study: Study, file: PresetFile, link: string | undefined): string {
  const { baseline, revoked, set, seed, policy } = study.choices;
  return citationText({
    version: file.version,
    policy: policyTitle(study),
    changed: policy.id === study.preset.id && study.changed,
    baseline: file.baselines.find(({ id }) => id === baseline)?.title ?? baseline,
    revoked,
    moved: Object.keys(set).length,
    populationSeed: file.seed,
    drawSeed: seed,
    hash: hashOf(study.choices, file),
    link,
  });
}
