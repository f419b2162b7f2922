import { POLICY_PREFIX } from "../../src/model/policy/override-policy.js";
import { policyJsonSchema } from "./policy-json-schema.js";

/** Stands for any position in a list, in the names of keys. */
export const POSITION = "*";

interface Part {
  readonly properties?: Readonly<Record<string, Part>>;
  readonly items?: Part;
  readonly anyOf?: readonly Part[];
}

/** A schema for each key of a policy as overrides write it: `policy.match.routes.*.when`. */
export function policyKeySchemas(): Readonly<Record<string, object>> {
  const found = new Map<string, Part[]>();
  walk(policyJsonSchema() as Part, [], found);
  return Object.fromEntries(
    [...found].map(([path, parts]) => [
      `${POLICY_PREFIX}${path}`,
      parts.length === 1 ? parts[0]! : { anyOf: parts },
    ]),
  );
}

function walk(part: Part, path: readonly string[], found: Map<string, Part[]>): void {
  const key = path.join(".");
  if (key !== "") found.set(key, [...(found.get(key) ?? []), part]);
  for (const inside of [part, ...(part.anyOf ?? [])]) {
    for (const [name, next] of Object.entries(inside.properties ?? {})) {
      walk(next, [...path, name], found);
    }
    if (inside.items) walk(inside.items, [...path, POSITION], found);
  }
}
