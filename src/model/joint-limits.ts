import type { Assumption } from "./assumption.js";

/** Shares of the same rows or people that exclude each other: together they cannot exceed all. */
const EXCLUSIVE: readonly (readonly string[])[] = [
  ["agency.dob-swapped", "agency.dob-digit", "agency.dob-wrong", "agency.dob-missing"],
  ["agency.address-blank", "agency.address-insufficient"],
  ["household.same-surname", "household.one-surname"],
];

/** An override that leaves no room for shares that exclude it. */
export interface JointProblem {
  readonly id: string;
  readonly value: number;
  readonly expected: string;
}

/** What is wrong with overrides that are each within limits but not together. */
export function jointProblems(
  set: Readonly<Record<string, number>>,
  assumptions: readonly Assumption[],
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
