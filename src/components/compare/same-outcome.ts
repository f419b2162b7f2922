import type { Simulation } from "../../model/simulation.js";
import { NOTHING } from "../numbers.js";

/** How far two outcomes agree: in every count, in who is exposed but not in the rows, or not. */
export type Sameness = "all" | "people" | "none";

/** Stored results keep six significant digits, so equal ones may differ in the sixth. */
const RELATIVE = 1e-5;

const same = (a: number, b: number): boolean =>
  Math.abs(a - b) <= Math.max(NOTHING, RELATIVE * Math.max(Math.abs(a), Math.abs(b)));

/** Every number in a tree of records, by its path. */
function* numbers(value: unknown, path = ""): Generator<readonly [string, number]> {
  if (typeof value === "number") yield [path, value];
  else if (typeof value === "object" && value !== null) {
    for (const [key, part] of Object.entries(value)) yield* numbers(part, `${path}.${key}`);
  }
}

function sameNumbers(a: unknown, b: unknown): boolean {
  const others = new Map(numbers(b));
  return [...numbers(a)].every(([path, value]) => same(value, others.get(path) ?? Number.NaN));
}

const located = ({ people, byStatus, byState }: Simulation) => ({
  people,
  byStatus,
  byState: Object.values(byState).map(({ requested: _, ...exposed }) => exposed),
});

const answered = ({ rows, addresses, byOrigin, byFiling }: Simulation) => ({
  rows,
  addresses,
  byOrigin,
  byFiling,
});

/** Compares two simulations of one population. */
export function sameOutcome(a: Simulation, b: Simulation): Sameness {
  if (!sameNumbers(located(a), located(b))) return "none";
  return sameNumbers(answered(a), answered(b)) ? "all" : "people";
}
