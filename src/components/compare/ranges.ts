import { exact } from "../numbers.js";
import { afterRest } from "../uncertainty/after-rest.js";
import type { DrawsClient } from "../uncertainty/draws-client.js";
import { jobKey } from "../uncertainty/points-client.js";
import { runBar } from "../uncertainty/run-bar.js";
import type { Compared } from "./compared-policy.js";
import { comparedDraws, differenceIntervals, storedIntervals } from "./difference-intervals.js";
import type { DifferenceIntervals } from "./differences.js";
import type { StoredFiles } from "./stored-comparison.js";

export interface Ranges {
  readonly element: HTMLElement;
  /** Those of the comparison shown, once they have been drawn. */
  readonly intervals: DifferenceIntervals | undefined;
  update(compared: Compared): void;
}

/**
 * The ranges of a comparison's differences: at once where they are stored, else drawn when the reader
 * asks for them and again, once that was asked, for every comparison shown later.
 */
export function ranges(files: StoredFiles, client: DrawsClient, onDrawn: () => void): Ranges {
  const { draws } = files.comparison.ranges;
  let compared: Compared | undefined;
  let intervals: DifferenceIntervals | undefined;
  let shown = "";
  let isWanted = false;
  const words = () => `The lines hold nine in ten of ${exact(draws)} draws.`;
  const keyOf = (of: Compared) => jobKey({ design: "draws", question: comparedDraws(of, draws) });
  const bar = runBar({
    name: "compare.ranges",
    label: "Drawing the assumptions",
    begin: `Add ranges from ${exact(draws)} draws`,
    finished: words,
    async work({ signal, onProgress }) {
      const [reference] = compared?.policies ?? [];
      if (!compared || !reference) return;
      isWanted = true;
      signal.addEventListener("abort", () => {
        isWanted = false;
      });
      const key = keyOf(compared);
      const table = await client.run(comparedDraws(compared, draws), { signal, onProgress });
      signal.throwIfAborted();
      intervals = differenceIntervals(table, reference.id);
      shown = key;
      onDrawn();
    },
  });
  const rest = afterRest(bar.start);
  return {
    element: bar.element,
    get intervals() {
      return intervals;
    },
    update(next) {
      compared = next;
      const key = keyOf(next);
      if (key === shown) return;
      shown = key;
      rest.not();
      intervals = storedIntervals(next, files);
      const wasWanted = isWanted;
      bar.rest(intervals ? words() : "");
      isWanted = wasWanted;
      if (!intervals && isWanted) rest.again();
    },
  };
}
