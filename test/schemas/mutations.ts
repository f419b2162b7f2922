/** One way to spoil a plain value: what is done and the spoilt copy. */
export interface Mutation {
  readonly what: string;
  readonly value: unknown;
}

type Path = readonly (string | number)[];

/**
 * Every way to spoil one place of a value: in each group of keys an unknown key is added, and each
 * text, number or flag becomes a value of a kind that is right nowhere (a date-like group).
 */
export function mutations(value: unknown): Mutation[] {
  return places(value).flatMap(({ path, found }): Mutation[] => {
    if (Array.isArray(found)) return [];
    if (typeof found === "object" && found !== null) {
      const what = `an unknown key at ${path.join(".") || "the top"}`;
      return [{ what, value: replaced(value, path, { ...found, surprise: 1 }) }];
    }
    const wrong = { not: "a value" };
    return [{ what: `a group in place of ${path.join(".")}`, value: replaced(value, path, wrong) }];
  });
}

function places(value: unknown, path: Path = []): { path: Path; found: unknown }[] {
  const inner =
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, found]) =>
          places(found, [...path, Array.isArray(value) ? Number(key) : key]),
        )
      : [];
  return [{ path, found: value }, ...inner];
}

/** A copy of a value with another one at a path. */
export function replaced(value: unknown, path: Path, by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}
