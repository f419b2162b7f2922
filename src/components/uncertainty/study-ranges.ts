import { type Choices, samePolicy, scenarioId } from "../study/choices.js";
import type { PresetFile } from "../study/preset-file.js";
import type { Study } from "../study/study.js";
import { afterRest } from "./after-rest.js";
import type { DrawsClient } from "./draws-client.js";
import { type HeadlineRanges, headlineRanges } from "./headline-ranges.js";
import { questionOf } from "./question.js";
import type { RangeFile } from "./range-file.js";
import { HEADLINE_DRAWS } from "./stored-counts.js";

/** Ranges of the scenario on screen: not there yet, there, or not to be had. */
export type RangeState = HeadlineRanges | "updating" | "failed";

/** What a page's headline ranges are kept up to date from. */
export interface RangeSources {
  readonly file: PresetFile;
  readonly stored: RangeFile;
  readonly client: () => DrawsClient;
}

/**
 * Tells `show` the ranges of the reader's scenario: at once for presets as they are, else once the
 * reader has rested and the draws are done. Any change gives up what is on its way.
 */
export function studyRanges(
  study: Study,
  { file, stored, client }: RangeSources,
  show: (ranges: RangeState) => void,
): void {
  let running: AbortController | undefined;
  const known = ({ policy, set, seed, ...where }: Choices): HeadlineRanges | undefined => {
    const usual = scenarioId(where) === file.scenario && seed === stored.seed;
    if (!usual || Object.keys(set).length > 0) return undefined;
    const same = file.policies.find((preset) => samePolicy(preset, policy));
    return same && stored.ranges[same.id];
  };
  async function draw(): Promise<void> {
    const own = new AbortController();
    running = own;
    try {
      const question = questionOf(study.choices, HEADLINE_DRAWS);
      const table = await client().run(question, { signal: own.signal });
      if (running === own) show(headlineRanges(table, question.policies[0]!.id));
    } catch (error) {
      if (running !== own) return;
      console.error(error);
      show("failed");
    }
  }
  const rest = afterRest(() => void draw());
  function follow(): void {
    running?.abort();
    running = undefined;
    const ranges = known(study.choices);
    show(ranges ?? "updating");
    if (ranges) rest.not();
    else rest.again();
  }
  study.listen({ choices: follow });
  follow();
}
