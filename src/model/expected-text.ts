import type { z } from "zod";
import { didYouMean } from "./nearest-name.js";

const TYPE_NAMES: Readonly<Record<string, string>> = {
  number: "a number",
  int: "a whole number",
  string: "text",
  boolean: "true or false",
  array: "a list",
  object: "a group of keys",
  record: "a group of keys",
  date: "a date",
};

/**
 * What would be right, in plain words, for one zod issue. A message written in a schema itself
 * takes precedence over this one.
 */
export function expectedText(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return TYPE_NAMES[issue.expected] ?? `a value of type ${issue.expected}`;
    case "invalid_value":
      return oneOf(issue.values.map(String), issue.input);
    case "too_small":
      return atLeast(issue);
    case "too_big":
      return atMost(issue);
    case "not_multiple_of":
      return `a multiple of ${issue.divisor}`;
    case "invalid_format":
      return issue.pattern ? `text like ${issue.pattern}` : `text in ${issue.format} format`;
    case "unrecognized_keys":
      return "only known keys";
    case "invalid_key":
      return "a known name";
    case "invalid_union":
      return Array.isArray(issue.options)
        ? oneOf(issue.options.map(String), undefined)
        : "a value of one of the allowed forms";
    default:
      return "a valid value";
  }
}

/** "one of a, b or c", with the nearest when a word looks mistyped. */
export function oneOf(values: readonly string[], input: unknown): string {
  const list =
    values.length === 1
      ? `${values[0]}`
      : `one of ${values.slice(0, -1).join(", ")} or ${values.at(-1)}`;
  return list + (typeof input === "string" ? didYouMean(input, values) : "");
}

function atLeast(issue: z.core.$ZodIssueTooSmall | z.core.$ZodRawIssue): string {
  const limit = String(issue.minimum);
  if (issue.origin === "string") return limit === "1" ? "some text" : `${limit} or more letters`;
  if (issue.origin === "array") return `${limit} or more entries`;
  return issue.inclusive === false ? `a number above ${limit}` : `a number of ${limit} or more`;
}

function atMost(issue: z.core.$ZodIssueTooBig | z.core.$ZodRawIssue): string {
  const limit = String(issue.maximum);
  if (issue.origin === "string") return `${limit} or fewer letters`;
  if (issue.origin === "array") return `${limit} or fewer entries`;
  return issue.inclusive === false ? `a number below ${limit}` : `a number of ${limit} or less`;
}
