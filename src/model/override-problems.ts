import type { Assumption } from "./assumption.js";
import type { InputProblem } from "./input-error.js";
import { didYouMean } from "./nearest-name.js";

/**
 * What is wrong with assumptions set away from their defaults: an id the ledger lacks, or a value
 * its unit forbids. A value outside the considered range is allowed: analysts may ask "what if".
 * `place` says where each override was written.
 */
export function overrideProblems(
  set: Readonly<Record<string, number>>,
  assumptions: readonly Assumption[],
  place: (id: string) => Pick<InputProblem, "file" | "line">,
): InputProblem[] {
  const byId = new Map(assumptions.map((entry) => [entry.id, entry]));
  return Object.entries(set).flatMap(([id, value]): InputProblem[] => {
    const entry = byId.get(id);
    if (!entry) {
      const near = didYouMean(id, byId.keys());
      return [{ ...place(id), key: id, value, expected: `the id of a known assumption${near}` }];
    }
    const top = entry.unit === "share" ? 1 : Number.POSITIVE_INFINITY;
    if (Number.isFinite(value) && value >= 0 && value <= top) return [];
    const limits = entry.unit === "share" ? "a share from 0 to 1" : `${entry.unit} of 0 or more`;
    const range = `${entry.low} to ${entry.high} is the range considered`;
    return [{ ...place(id), key: id, value, expected: `${limits} (${range})` }];
  });
}
