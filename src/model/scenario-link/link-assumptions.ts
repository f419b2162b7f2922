import { jointProblems } from "../joint-limits.js";
import { type AssumptionLimits, overrideProblems } from "../override-assumptions.js";
import { type LinkNote, leftOut, unknownAssumption } from "./link-note.js";

/**
 * The assumptions of a link that differ from their defaults, checked as the command line checks
 * them. Those that do not fit are left out with a note.
 */
export function linkAssumptions(
  texts: ReadonlyMap<string, string>,
  assumptions: readonly AssumptionLimits[],
  notes: LinkNote[],
): Readonly<Record<string, number>> {
  const defaults = new Map(assumptions.map((entry) => [entry.id, entry.default]));
  const set = new Map<string, number>();
  for (const [id, text] of texts) {
    if (!defaults.has(id)) {
      notes.push(unknownAssumption(id, defaults.keys()));
      continue;
    }
    const value = text.trim() === "" ? Number.NaN : Number(text);
    const problems = overrideProblems({ [id]: value }, assumptions, () => ({ file: "link" }));
    for (const problem of problems) notes.push(leftOut({ ...problem, value: text }));
    if (problems.length === 0 && !Object.is(value, defaults.get(id))) set.set(id, value);
  }
  let clashes = jointProblems(Object.fromEntries(set), assumptions);
  while (clashes.length > 0) {
    for (const { id, value, expected } of clashes) {
      notes.push(leftOut({ key: id, value, expected }));
      set.delete(id);
    }
    clashes = jointProblems(Object.fromEntries(set), assumptions);
  }
  return Object.fromEntries(set);
}
