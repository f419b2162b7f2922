import { oneOf } from "../expected-text.js";
import { InputError, type InputProblem } from "../input-error.js";
import { overridePolicy, POLICY_PREFIX } from "../policy/override-policy.js";
import type { Policy } from "../policy/schema.js";
import { type LinkNote, leftOut } from "./link-note.js";
import { readPolicyValue } from "./policy-text.js";
import { type KnownScenarios, usualScenario } from "./scenario-choices.js";

/** Schema errors hide others at most this often: unknown keys, wrong values, values that clash. */
const MOST_TRIES = 4;

/**
 * The policy of a link: a preset with some keys replaced, checked as the command line checks it. Keys
 * that do not fit are left out with a note, the others stay.
 */
export function linkPolicy(
  id: string | undefined,
  texts: ReadonlyMap<string, string>,
  known: KnownScenarios,
  notes: LinkNote[],
): Policy {
  const ids = known.policies.map((policy) => policy.id);
  const named = known.policies.find((policy) => policy.id === id);
  if (id !== undefined && !named) {
    notes.push(leftOut({ key: "policy", value: id, expected: oneOf(ids, id) }));
  }
  const preset = named ?? usualScenario(known).policy;
  const left = new Map(
    Array.from(texts, ([path, text]) => [path, readPolicyValue(path, text)] as const),
  );
  for (let tries = 0; left.size > 0 && tries < MOST_TRIES; tries++) {
    try {
      return overridePolicy(preset, left, "link");
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      notes.push(...error.problems.map(leftOut));
      for (const problem of error.problems) dropTouching(left, problem);
    }
  }
  if (left.size > 0) {
    notes.push({
      key: "policy",
      text: "Its changes do not fit together, so none of them is made.",
    });
  }
  return preset;
}

/** Drops the keys that a problem is about: those inside the place it names and those around it. */
function dropTouching(left: Map<string, unknown>, { key = "" }: InputProblem): void {
  const place = key.slice(POLICY_PREFIX.length).replaceAll(/\[(\d+)\]/g, ".$1");
  for (const path of [...left.keys()]) {
    if (isWithin(path, place) || isWithin(place, path)) left.delete(path);
  }
}

const isWithin = (path: string, place: string): boolean =>
  path === place || path.startsWith(`${place}.`);
