import type { z } from "zod";
import { expectedText } from "./expected-text.js";
import { type InputProblem, throwProblems } from "./input-error.js";
import { problemsOf } from "./problems-of.js";

/** Steps into a value: object keys and list positions. */
export type ValuePath = readonly PropertyKey[];

/** A value read from a file, with a way to find its lines again. */
export interface ParsedInput {
  readonly value: unknown;
  /** Line of the value at a path, counted from 1; of its nearest parent if it is missing. */
  readonly lineOf: (path: ValuePath) => number | undefined;
}

/**
 * Checks a parsed value against a schema. Returns the checked value, defaults filled in; throws an
 * InputError that lists every problem with file, line, key and value.
 */
export function parseWith<S extends z.ZodType>(
  schema: S,
  parsed: ParsedInput,
  file: string,
): z.output<S> {
  const { value, problems } = checkWith(schema, parsed, file);
  throwProblems(problems);
  return value as z.output<S>;
}

/** As `parseWith`, but hands the problems back instead of throwing. */
export function checkWith<S extends z.ZodType>(
  schema: S,
  parsed: ParsedInput,
  file: string,
): { readonly value?: z.output<S>; readonly problems: readonly InputProblem[] } {
  const result = schema.safeParse(parsed.value, { error: expectedText });
  if (result.success) return { value: result.data, problems: [] };
  return { problems: problemsOf(result.error.issues, schema, parsed, file) };
}

/** A value that came from no file, such as a form or a link: problems then carry no line. */
export function withoutLines(value: unknown): ParsedInput {
  return { value, lineOf: () => undefined };
}
