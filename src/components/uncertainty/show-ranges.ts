import { setText } from "../dom.js";
import type { Study } from "../study/study.js";
import { rangeSentence } from "./headline-ranges.js";
import { type RangeSources, type RangeState, studyRanges } from "./study-ranges.js";

const UPDATING = "The range of these numbers is being updated …";
const FAILED = "The range of these numbers could not be worked out.";

/**
 * Keeps every `data-headline="ranges"` element up to date with the scenario, and tells `listener`
 * of the same ranges.
 */
export function showRanges(
  study: Study,
  sources: RangeSources,
  listener: (ranges: RangeState) => void = () => undefined,
): void {
  const elements = document.querySelectorAll('[data-headline="ranges"]');
  studyRanges(study, sources, (ranges) => {
    for (const element of elements) setText(element, words(ranges));
    listener(ranges);
  });
  function words(ranges: RangeState): string {
    if (ranges === "updating") return UPDATING;
    return ranges === "failed" ? FAILED : rangeSentence(study.choices.policy, ranges);
  }
}
