import { parseWith, withoutLines } from "../parse-with.js";
import { type Policy, policySchema } from "./schema.js";

/**
 * A policy with some keys replaced, checked again as a whole. Paths are dotted, without the
 * leading `policy.`: `request.share`, `match.candidates`. Throws an InputError naming the key.
 */
export function overridePolicy(
  policy: Policy,
  overrides: ReadonlyMap<string, unknown>,
  file: string,
): Policy {
  if (overrides.size === 0) return policy;
  const draft: Record<string, unknown> = structuredClone(policy);
  for (const [path, value] of overrides) setAt(draft, path.split("."), value);
  return parseWith(policySchema, withoutLines(draft), file);
}

function setAt(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [key, ...rest] = path;
  if (key === undefined) return;
  if (rest.length === 0) {
    Object.defineProperty(target, key, {
      value,
      enumerable: true,
      writable: true,
      configurable: true,
    });
    return;
  }
  const next = Object.hasOwn(target, key) ? target[key] : undefined;
  const inner = isObject(next) ? next : {};
  Object.defineProperty(target, key, {
    value: inner,
    enumerable: true,
    writable: true,
    configurable: true,
  });
  setAt(inner, rest, value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
