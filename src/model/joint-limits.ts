import type { Assumption } from "./assumption.js";
import type { Assumptions } from "./assumptions.js";

/** Shares of the same rows or people that exclude each other: together they cannot exceed all. */
const EXCLUSIVE: readonly (readonly string[])[] = [
  ["agency.dob-swapped", "agency.dob-digit", "agency.dob-wrong", "agency.dob-missing"],
  ["agency.address-blank", "agency.address-insufficient"],
  ["household.same-surname", "household.one-surname"],
];

/** Keeps the sum of scaled shares at or below 1 whatever the last digit does. */
const ROUNDED_DOWN = 1 - 2 ** -50;

/** An override that leaves no room for shares that exclude it. */
export interface JointProblem {
  readonly id: string;
  readonly value: number;
  readonly expected: string;
}

/** What is wrong with overrides that are each within limits but not together. */
export function jointProblems(
  set: Readonly<Record<string, number>>,
  assumptions: readonly Pick<Assumption, "id" | "default">[],
): JointProblem[] {
  const values = new Map(assumptions.map((entry) => [entry.id, entry.default]));
  for (const [id, value] of Object.entries(set)) values.set(id, value);
  return EXCLUSIVE.flatMap((group) => {
    const moved = group.find((id) => id in set);
    const total = group.reduce((sum, id) => sum + (values.get(id) ?? 0), 0);
    if (moved === undefined || total <= 1) return [];
    const others = group.filter((id) => id !== moved);
    const room = Math.max(0, 1 - (total - set[moved]!));
    const expected = `at most ${Number(room.toFixed(6))}: with ${others.join(" and ")} it cannot exceed all of them`;
    return [{ id: moved, value: set[moved]!, expected }];
  });
}

/**
 * Values brought within the joint limits: where shares that exclude each other add up to more than
 * all, those that are not `held` are scaled down together, keeping their ratios, until they fit
 * beside the held ones. The same object where nothing was over.
 */
export function withinJointLimits(
  values: Assumptions,
  held: Readonly<Record<string, number>>,
): Assumptions {
  const total = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (values[id] ?? 0), 0);
  const scaled = EXCLUSIVE.flatMap((group) => {
    if (total(group) <= 1) return [];
    const free = group.filter((id) => !(id in held));
    const room = Math.max(0, 1 - total(group.filter((id) => id in held)));
    const factor = (room * ROUNDED_DOWN) / total(free);
    return free.map((id) => [id, (values[id] ?? 0) * factor] as const);
  });
  return scaled.length === 0 ? values : { ...values, ...Object.fromEntries(scaled) };
}
