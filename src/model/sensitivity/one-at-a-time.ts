import type { Assumption } from "../assumption.js";
import type { Assumptions } from "../assumptions.js";
import { assumptionsAtChances } from "../uncertainty/assumptions-at-chances.js";
import type { DrawQuestion } from "../uncertainty/draws.js";
import { ONE_AT_A_TIME } from "./tornado.js";

/**
 * Assumptions of point 0 (every one at its default) or of the points that follow: each of `ids` at
 * its low percentile, then at its high one, all others at their defaults.
 */
export function assumptionsOneAtATime(
  entries: readonly Assumption[],
  { set }: Pick<DrawQuestion, "set">,
  ids: readonly string[],
  point: number,
): Assumptions {
  const moved = ids[Math.floor((point - 1) / 2)];
  const chance = ONE_AT_A_TIME[(point - 1) % 2];
  return assumptionsAtChances(entries, set, (id) => (id === moved ? chance : undefined));
}
