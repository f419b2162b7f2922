import type { Assumption } from "../assumption.js";
import type { Assumptions } from "../assumptions.js";
import { withinJointLimits } from "../joint-limits.js";
import { drawValue } from "./distributions.js";

/**
 * Every assumption's value where some lie at a chance of their distribution: `chance` says at which,
 * or undefined for one that stays at its default. What the reader has `set` holds whatever `chance`
 * says, and shares that together exceed all of what they share are scaled down together.
 */
export function assumptionsAtChances(
  entries: readonly Assumption[],
  set: Readonly<Record<string, number>>,
  chance: (id: string) => number | undefined,
): Assumptions {
  const values: Record<string, number> = {};
  for (const entry of entries) {
    const { id } = entry;
    const at = id in set ? undefined : chance(id);
    values[id] = set[id] ?? (at === undefined ? entry.default : drawValue(entry, at));
  }
  return withinJointLimits(values, set);
}
