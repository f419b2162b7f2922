import type { Policy } from "../policy/schema.js";

type Group = Readonly<Record<string, unknown>>;

/**
 * What `overridePolicy` has to replace in a preset to give exactly this policy, by dotted path:
 * single keys where it can be, whole rules, and all routes where their number differs.
 */
export function policyDifferences(preset: Policy, policy: Policy): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  addDifferences(found, "", preset, policy);
  return found;
}

/**
 * The preset a policy is told from: the one whose id it has, else the one from which it differs in
 * the fewest keys.
 */
export function basePreset(presets: readonly Policy[], policy: Policy): Policy {
  const named = presets.find(({ id }) => id === policy.id);
  if (named) return named;
  const [nearest] = presets
    .map((preset) => ({ preset, size: policyDifferences(preset, policy).size }))
    .sort((a, b) => a.size - b.size);
  if (!nearest) throw new Error("There is no preset to tell a policy from.");
  return nearest.preset;
}

function addDifferences(
  found: Map<string, unknown>,
  path: string,
  before: unknown,
  after: unknown,
): void {
  if (same(before, after)) return;
  const inner = path === "" ? "" : `${path}.`;
  if (path === "match.routes" && isRouteByRoute(before, after)) {
    (after as readonly unknown[]).forEach((route, at) => {
      addDifferences(found, `${inner}${at}`, before[at], route);
    });
  } else if (isGroup(after) && !IS_RULE.test(path)) {
    const old = isGroup(before) ? before : {};
    for (const [key, value] of Object.entries(after)) {
      if (value !== undefined) addDifferences(found, `${inner}${key}`, old[key], value);
    }
  } else found.set(path, after);
}

const IS_RULE = /^match\.routes\.\d+\.rule$/;

/** Whether routes can be changed one by one: as many as before, none without a key it had. */
function isRouteByRoute(before: unknown, after: unknown): before is readonly unknown[] {
  return (
    Array.isArray(before) &&
    Array.isArray(after) &&
    before.length === after.length &&
    before.every((route, at) => keysOf(route).every((key) => keysOf(after[at]).includes(key)))
  );
}

function keysOf(value: unknown): readonly string[] {
  if (!isGroup(value)) return [];
  return Object.keys(value).filter((key) => value[key] !== undefined);
}

function isGroup(value: unknown): value is Group {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Equal in every part; a key without a value counts as left out. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((part, at) => same(part, b[at]));
  }
  if (!isGroup(a) || !isGroup(b)) return false;
  const keys = keysOf(a);
  return keys.length === keysOf(b).length && keys.every((key) => same(a[key], b[key]));
}
