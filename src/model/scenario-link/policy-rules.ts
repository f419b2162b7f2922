import type { Policy } from "../policy/schema.js";

const known = new WeakMap<Policy, string>();

/**
 * What a policy does, as text: equal for policies that do the same, whatever they are called.
 * Worked out once for each policy object, as none is ever edited.
 */
export function policyRules(policy: Policy): string {
  const { request, approval, match, disclose } = policy;
  const text = known.get(policy) ?? JSON.stringify(sorted({ request, approval, match, disclose }));
  known.set(policy, text);
  return text;
}

/** A value with the keys of every object in order, so that equal values are equal as text. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, sorted(part)]),
  );
}
