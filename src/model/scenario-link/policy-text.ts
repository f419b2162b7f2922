import type { MatchRoute, MatchRule } from "../policy/schema.js";
import { numberText, readRoutes, readRule, routesText, ruleText } from "./rule-text.js";

const NONE = "none";
const RULE = /^match\.routes\.\d+\.rule$/;
const TEXTS: readonly string[] = ["id", "title", "description"];
const LISTS: readonly string[] = ["request.requiredFields", "disclose"];
const NULLABLE: readonly string[] = [
  "match",
  "approval.review",
  "approval.officers",
  "approval.caseloadCap",
];
/** More brackets than any policy has: not worth reading, and too deep to walk through. */
const MOST_BRACKETS = 200;

/** The value of a policy's key in a link; `readPolicyValue` gives it back exactly. */
export function policyValueText(path: string, value: unknown): string {
  if (value === null) return NONE;
  if (RULE.test(path)) return ruleText(value as MatchRule);
  if (path === "match.routes") return routesText(value as readonly MatchRoute[]);
  if (LISTS.includes(path)) return (value as readonly string[]).join(",") || NONE;
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return String(value);
  if (typeof value === "string" && !needsQuotes(value)) return value;
  return JSON.stringify(value);
}

/** Half a surrogate pair cannot stand in a link; what looks quoted would be read as quoted. */
const needsQuotes = (text: string): boolean => /\p{Surrogate}|^["[{]/u.test(text);

/**
 * What a link's text stands for at a path of a policy, unchecked: the schema says whether it fits.
 * JSON is read too, as the command line prints it.
 */
export function readPolicyValue(path: string, text: string): unknown {
  if (/^["[{]/.test(text)) {
    const value = fromJson(text);
    if (value !== undefined) return value;
  }
  if (TEXTS.includes(path)) return text;
  if (text === NONE && NULLABLE.includes(path)) return null;
  if (text === "null") return null;
  if (RULE.test(path)) return readRule(text);
  if (path === "match.routes") return readRoutes(text);
  if (LISTS.includes(path)) return text === NONE || text === "" ? [] : text.split(",");
  if (text === "true" || text === "false") return text === "true";
  const number = Number(text);
  return text.trim() !== "" && Number.isFinite(number) ? number : text;
}

function fromJson(text: string): unknown {
  if ((text.match(/[[{]/g)?.length ?? 0) > MOST_BRACKETS) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
