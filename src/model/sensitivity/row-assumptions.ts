import type { Assumption } from "../assumption.js";
import type { Assumptions } from "../assumptions.js";
import { assumptionsAtChances } from "../uncertainty/assumptions-at-chances.js";
import type { DrawQuestion } from "../uncertainty/draws.js";
import { columnsOf, type Group, saltelliChance } from "./saltelli-points.js";

type Chance = ReturnType<typeof saltelliChance>;

/** Each question's streams: all its points need them. */
const known = new WeakMap<readonly Group[], { readonly seed: number; readonly chance: Chance }>();

/**
 * Assumptions at a point (from 0) of a question's design for Sobol indices: points follow each other
 * row by row, in a row as `saltelliChance` has them. Those in no group stay at their defaults.
 */
export function assumptionsOfRow(
  entries: readonly Assumption[],
  { seed, set }: Pick<DrawQuestion, "seed" | "set">,
  groups: readonly Group[],
  point: number,
): Assumptions {
  let streams = known.get(groups);
  if (streams?.seed !== seed) {
    streams = { seed, chance: saltelliChance(seed, groups) };
    known.set(groups, streams);
  }
  const { chance } = streams;
  const columns = columnsOf(groups);
  const [row, column] = [Math.floor(point / columns), point % columns];
  return assumptionsAtChances(entries, set, (id) => chance(id, row, column));
}
