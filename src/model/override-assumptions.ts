import type { Assumption } from "./assumption.js";
import type { Assumptions } from "./assumptions.js";
import { InputError, type InputProblem, throwProblems } from "./input-error.js";
import { didYouMean } from "./nearest-name.js";

/** Why a value cannot be given to an assumption, or undefined when it can. */
export function problemWith(entry: Assumption, value: number): string | undefined {
  const top = entry.unit === "share" ? 1 : Number.POSITIVE_INFINITY;
  if (Number.isFinite(value) && value >= 0 && value <= top) return undefined;
  const limits = entry.unit === "share" ? "a share from 0 to 1" : `a number of 0 or more`;
  return `${limits}; the ledger considers ${entry.low} to ${entry.high}`;
}

/**
 * The ledger's defaults with some values replaced. Throws one InputError that names every unknown
 * id (with the nearest known one) and every value outside its unit's limits. `file` is where the
 * overrides come from, for the message. Values outside the ledger's range are allowed: exploring
 * them is the point.
 */
export function overrideAssumptions(
  entries: readonly Assumption[],
  overrides: Readonly<Record<string, number>>,
  file: string,
  lineOf: (id: string) => number | undefined = () => undefined,
): Assumptions {
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  const problems: InputProblem[] = [];
  for (const [id, value] of Object.entries(overrides)) {
    const entry = known.get(id);
    const expected =
      entry === undefined
        ? `the id of an assumption in data/assumptions.yaml${didYouMean(id, known.keys())}`
        : problemWith(entry, value);
    if (expected) problems.push({ file, line: lineOf(id), key: id, value, expected });
  }
  throwProblems(problems);
  const defaults = Object.fromEntries(entries.map((entry) => [entry.id, entry.default]));
  return { ...defaults, ...overrides };
}

/** One `key=value` of the command line as a number for an assumption. Throws an InputError. */
export function parseNumber(key: string, text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value)) {
    throw new InputError({ file: "--set", key, value: text, expected: "a number" });
  }
  return value;
}
