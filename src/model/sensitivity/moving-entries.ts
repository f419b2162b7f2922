import type { Assumption } from "../assumption.js";
import { isSampled } from "../uncertainty/draws.js";

/**
 * Ids of the unknowns a sensitivity run moves: those that are drawn, but for those of the response,
 * which no number of a single year depends on.
 */
export const movingEntries = (
  entries: readonly Assumption[],
  set: Readonly<Record<string, number>>,
): readonly string[] =>
  entries
    .filter((entry) => isSampled(entry, set) && entry.stage !== "response")
    .map(({ id }) => id);
