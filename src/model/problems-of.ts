import type { z } from "zod";
import type { InputProblem } from "./input-error.js";
import { knownKeys } from "./known-keys.js";
import { didYouMean } from "./nearest-name.js";
import type { ParsedInput, ValuePath } from "./parse-with.js";

type Issue = z.core.$ZodIssue;

/** Turns zod's issues into problems, in line order: file, line, key, value, what would be right. */
export function problemsOf(
  issues: readonly Issue[],
  schema: z.ZodType,
  parsed: ParsedInput,
  file: string,
): InputProblem[] {
  return issues
    .flatMap((issue) => fromIssue(issue, [], schema, parsed, file))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

function fromIssue(
  issue: Issue,
  parent: ValuePath,
  schema: z.ZodType,
  parsed: ParsedInput,
  file: string,
): InputProblem[] {
  const path = [...parent, ...issue.path];
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    return closestBranch(issue.errors).flatMap((inner) =>
      fromIssue(inner, path, schema, parsed, file),
    );
  }
  if (issue.code === "unrecognized_keys") {
    const known = knownKeys(schema, path);
    return issue.keys.map((key) => ({
      file,
      line: parsed.lineOf([...path, key]),
      key: keyText([...path, key]),
      value: valueAt(parsed.value, [...path, key]),
      expected: `a known key${didYouMean(key, known) || ` (${known.join(", ")})`}`,
    }));
  }
  const value = valueAt(parsed.value, path);
  const missing = value === undefined && path.length > 0;
  return [
    {
      file,
      line: parsed.lineOf(path),
      key: keyText(path) || undefined,
      value,
      expected: missing ? `${issue.message}, but the key is missing` : issue.message,
    },
  ];
}

/** Of a union's failed branches, the one that got furthest: fewest issues, deepest first issue. */
function closestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const cost = (branch: readonly Issue[]) =>
    branch.reduce((sum, issue) => sum + issueCost(issue), 0) -
    Math.max(0, ...branch.map((issue) => issue.path.length));
  return [...branches].sort((a, b) => cost(a) - cost(b))[0] ?? [];
}

/** What speaks against a branch: most that the value is of another kind or has other keys. */
function issueCost({ code, path, ...issue }: Issue): number {
  const atTop = path.length === 0;
  if (code === "invalid_type" && atTop) return 1000;
  return "keys" in issue ? (atTop ? 100 : 10) * issue.keys.length : 10;
}

/** `match.rules[0].surname`. */
export function keyText(path: ValuePath): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    return text === "" ? String(step) : `${text}.${String(step)}`;
  }, "");
}

function valueAt(value: unknown, path: ValuePath): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === "object" && inner !== null && Object.hasOwn(inner, step)
        ? (inner as Record<PropertyKey, unknown>)[step]
        : undefined,
    value,
  );
}
