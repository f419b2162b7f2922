import type { HeadlineRanges } from "./headline-ranges.js";

/**
 * The ranges of every preset's headline numbers under the default scenario (`src/data/ranges.json`),
 * so that a page shows them before anything is worked out. Six significant digits.
 */
export interface RangeFile {
  readonly draws: number;
  readonly seed: number;
  /** By the id of the policy. */
  readonly ranges: Readonly<Record<string, HeadlineRanges>>;
}
