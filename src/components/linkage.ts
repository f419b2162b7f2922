import { el } from "./dom.js";
import { exerciseCard } from "./linkage/exercises/exercise.js";
import { exercises } from "./linkage/exercises/exercises.js";
import type { LinkageFile } from "./linkage/linkage-file.js";
import { namesSection } from "./linkage/names-section.js";
import { pairSection } from "./linkage/pair-section.js";
import { thresholdSection } from "./linkage/threshold-section.js";

/** The parts of the linkage page, each to be put in its place. */
export function linkage(file: LinkageFile) {
  const pair = pairSection(file);
  const threshold = thresholdSection(file);
  const names = namesSection(file);
  const cards = exercises(file, { threshold: threshold.choose, names: names.chooseCommon });
  return {
    pair,
    threshold,
    names,
    exercises: el("div", { class: "cm-exercises" }, ...cards.map(exerciseCard)),
  };
}
