import type { Agreement, MatchPolicy, MatchRoute, MatchRule } from "../../model/policy/schema.js";

/** A rule by agreement, the simplest that names a person. */
const NAMES: Agreement = { surname: "exact", given: "exact" };

export const isScore = (
  rule: MatchRule,
): rule is Extract<MatchRule, { readonly threshold: number }> => "threshold" in rule;

/** The rule turned into a score over the same fields, or back into agreements. */
export function withKind(rule: MatchRule, kind: "agree" | "score"): MatchRule {
  if ((kind === "score") === isScore(rule)) return rule;
  if (isScore(rule)) {
    const entries = rule.compare.map((field) => [field, field === "tin" ? "equal" : "exact"]);
    return { anyOf: [Object.fromEntries(entries) as Agreement] };
  }
  const fields = Object.keys(rule.anyOf[0] ?? NAMES) as (keyof Agreement)[];
  return { compare: fields.length > 0 ? fields : ["surname", "given"], threshold: 20 };
}

/** One route for all rows, or one for rows with a taxpayer number and one for the rest. */
export function withSplit(match: MatchPolicy, split: boolean): MatchPolicy {
  const [first] = match.routes;
  if (!first || match.routes.length > 1 === split) return match;
  if (!split) {
    const { normalization = match.normalization, rule } = first;
    return { ...match, normalization, routes: [{ when: "always", rule }] };
  }
  return {
    ...match,
    routes: [
      { ...first, when: "tin-present" },
      { ...first, when: "tin-missing", rule: withoutNumber(first.rule) },
    ],
  };
}

/** Rows without a number cannot agree on one. */
function withoutNumber(rule: MatchRule): MatchRule {
  if (isScore(rule)) return rule;
  return {
    anyOf: rule.anyOf.map(({ tin: _, ...rest }) => (Object.keys(rest).length ? rest : NAMES)),
  };
}

/** A match section with one of its routes replaced. */
export function withRoute(match: MatchPolicy, at: number, route: MatchRoute): MatchPolicy {
  return { ...match, routes: match.routes.map((old, i) => (i === at ? route : old)) };
}

/** How strings are prepared on a route. */
export const normalizationOf = (match: MatchPolicy, at: number) =>
  match.routes[at]?.normalization ?? match.normalization;

/** The same with another preparation on one route; a single route's is the policy's own. */
export function withNormalization(
  match: MatchPolicy,
  at: number,
  normalization: MatchPolicy["normalization"],
): MatchPolicy {
  const route = match.routes[at];
  if (!route) return match;
  if (match.routes.length > 1) return withRoute(match, at, { ...route, normalization });
  const { normalization: _, ...rest } = route;
  return { ...match, normalization, routes: [rest] };
}

/** What the editor's elements depend on: it is made anew when this changes, and only then. */
export function shapeOf({ routes }: MatchPolicy): string {
  return routes
    .map(({ when, rule }) => `${when}:${isScore(rule) ? "score" : rule.anyOf.length}`)
    .join(" ");
}
