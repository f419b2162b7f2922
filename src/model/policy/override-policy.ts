import { InputError, type InputProblem, throwProblems } from "../input-error.js";
import { knownKeys } from "../known-keys.js";
import { didYouMean } from "../nearest-name.js";
import { checkWith, withoutLines } from "../parse-with.js";
import { type Policy, policySchema } from "./schema.js";

/** What every path of an override starts with, as the reader writes it. */
export const POLICY_PREFIX = "policy.";

/** No key of a policy lies deeper. */
const MOST_STEPS = 10;

/**
 * A policy with some keys replaced, checked again as a whole. Paths are dotted, without the
 * leading `policy.`: `request.share`, `match.routes.0.when`. Throws an InputError that names every
 * key as the reader wrote it, with its `policy.`; `file` is where the overrides come from.
 */
export function overridePolicy(
  policy: Policy,
  overrides: ReadonlyMap<string, unknown>,
  file: string,
): Policy {
  if (overrides.size === 0) return policy;
  const paths = [...overrides].map(([path, value]) => ({ steps: path.split("."), path, value }));
  throwProblems(paths.flatMap((path) => unknownStep(path, file)));
  const draft: Record<string, unknown> = structuredClone(policy);
  for (const { steps, value } of paths) setAt(draft, steps, value);
  const { value, problems } = checkWith(policySchema, withoutLines(draft), file);
  throwProblems(problems.map((p) => ({ ...p, key: `${POLICY_PREFIX}${p.key ?? ""}` })));
  if (value === undefined) throw new InputError({ file, expected: "a policy" });
  return value;
}

/** The first step of a path that no policy has. Positions in lists are checked with the whole. */
function unknownStep(
  { steps, path, value }: { steps: readonly string[]; path: string; value: unknown },
  file: string,
): InputProblem[] {
  if (steps.length > MOST_STEPS) {
    const expected = `a policy's key, which has at most ${MOST_STEPS} parts`;
    return [{ file, key: `${POLICY_PREFIX}${path.slice(0, 60)}…`, value, expected }];
  }
  for (const [at, step] of steps.entries()) {
    const known = knownKeys(policySchema, steps.slice(0, at));
    if (known.length === 0 ? /^\d{1,3}$/.test(step) : known.includes(step)) continue;
    const better = known.length > 0 ? didYouMean(step, known) || ` (${known.join(", ")})` : "";
    const expected =
      known.length > 0
        ? `a known key in place of "${step}"${better}`
        : `a policy's key, but nothing has the key "${step}" there`;
    return [{ file, key: `${POLICY_PREFIX}${path}`, value, expected }];
  }
  return [];
}

function setAt(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [key, ...rest] = path;
  if (key === undefined) return;
  const inner = Object.hasOwn(target, key) ? target[key] : undefined;
  const next = rest.length === 0 ? value : isObject(inner) ? inner : {};
  Object.defineProperty(target, key, {
    value: next,
    enumerable: true,
    writable: true,
    configurable: true,
  });
  if (rest.length > 0) setAt(next as Record<string, unknown>, rest, value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
