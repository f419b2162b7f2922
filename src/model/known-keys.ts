import type { z } from "zod";

interface AnyDef {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly keyType?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly options?: readonly z.ZodType[];
  readonly items?: readonly z.ZodType[];
  readonly in?: z.ZodType;
  readonly left?: z.ZodType;
  readonly right?: z.ZodType;
  readonly getter?: () => z.ZodType;
}

/** The keys a schema allows in the object at `path`; of all its alternatives, where it has some. */
export function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let found: readonly z.ZodType[] = unwrap(schema);
  for (const step of path) found = found.flatMap((s) => stepInto(s, step)).flatMap(unwrap);
  return [...new Set(found.flatMap(ownKeys))];
}

/** An object's keys, or those of a record whose keys come from a fixed list. */
function ownKeys(schema: z.ZodType): readonly string[] {
  const { shape, keyType } = defOf(schema);
  const listed = keyType && "options" in keyType ? keyType.options : [];
  return shape ? Object.keys(shape) : Array.isArray(listed) ? listed.map(String) : [];
}

function defOf(schema: z.ZodType): AnyDef {
  return schema.def as unknown as AnyDef;
}

/** The plain schemas inside optionals, defaults, pipes, unions and intersections. */
function unwrap(schema: z.ZodType): readonly z.ZodType[] {
  const def = defOf(schema);
  if (def.innerType) return unwrap(def.innerType);
  if (def.getter) return unwrap(def.getter());
  if (def.in) return unwrap(def.in);
  if (def.options) return def.options.flatMap(unwrap);
  if (def.left && def.right) return [...unwrap(def.left), ...unwrap(def.right)];
  return [schema];
}

function stepInto(schema: z.ZodType, step: PropertyKey): readonly z.ZodType[] {
  const def = defOf(schema);
  const next =
    def.shape?.[String(step)] ?? def.element ?? def.valueType ?? def.items?.[Number(step)];
  return next ? [next] : [];
}
