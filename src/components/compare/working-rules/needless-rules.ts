import type { Agreement, MatchRoute, Policy } from "../../../model/policy/schema.js";
import { FIELDS, LEVELS } from "../../../model/vocabulary.js";
import { type Simplification, where } from "./simplification.js";

const withRoutes = (
  policy: Policy,
  change: (routes: readonly MatchRoute[]) => MatchRoute[],
): Policy =>
  policy.match === null
    ? policy
    : { ...policy, match: { ...policy.match, routes: change(policy.match.routes) } };

/** The routes that are left a row by those before them. */
function reachable(routes: readonly MatchRoute[]): MatchRoute[] {
  const taken = new Set<string>();
  return routes.filter(({ when }) => {
    const rows = when === "always" ? ["tin-present", "tin-missing"] : [when];
    const isLeft = rows.some((row) => !taken.has(row));
    for (const row of rows) taken.add(row);
    return isLeft;
  });
}

/** Whether every record that meets `set` meets `other` as well. */
const implies = (set: Agreement, other: Agreement): boolean =>
  FIELDS.every((field) => {
    const [asked, least] = [set[field], other[field]];
    if (least === undefined) return true;
    const order = LEVELS[field] as readonly string[];
    return asked !== undefined && order.indexOf(asked) <= order.indexOf(least);
  });

/** The sets of agreements that no other set makes needless; the first of equal ones. */
const needed = (sets: readonly Agreement[]): Agreement[] =>
  sets.filter(
    (set, at) =>
      !sets.some((other, k) => k !== at && implies(set, other) && (k < at || !implies(other, set))),
  );

/** Routes and sets of agreements that take in nothing others do not. */
export const NEEDLESS_RULES: readonly Simplification[] = [
  {
    apply: (policy) => withRoutes(policy, reachable),
    why: "A route is left without rows, because routes before it take them all.",
  },
  {
    apply: (policy) =>
      withRoutes(policy, (routes) =>
        routes.map(({ normalization, ...route }) =>
          normalization === undefined || normalization === policy.match?.normalization
            ? route
            : { ...route, normalization },
        ),
      ),
    why: "",
  },
  {
    // Ranked candidates are weighed over every field compared, so there a needless set still counts.
    apply: where(
      ({ match }) => match?.candidates !== "best",
      (policy) =>
        withRoutes(policy, (routes) =>
          routes.map((route) =>
            "anyOf" in route.rule ? { ...route, rule: { anyOf: needed(route.rule.anyOf) } } : route,
          ),
        ),
    ),
    why: "A record that meets one of the sets of agreements meets another of them already.",
  },
];
