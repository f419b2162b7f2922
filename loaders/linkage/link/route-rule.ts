import type { CompiledRoute } from "../../../src/model/match/compiled-route.js";
import { compileRoute } from "../../../src/model/match/compiled-route.js";
import type { MatchWeights } from "../../../src/model/match/match-weights.js";
import type { MatchRoute, Policy } from "../../../src/model/policy/schema.js";
import { FIELDS, type Field, type Normalization } from "../../../src/model/vocabulary.js";

/** What a route accepts: agreement patterns, each in the tier the candidate policy puts it in. */
export interface RouteRule {
  readonly when: MatchRoute["when"];
  readonly normalization: Normalization;
  readonly compared: ReadonlySet<Field>;
  /** Whether candidates are ranked, so that it matters in which tier a pair stands. */
  readonly ranked: boolean;
  /** Levels in the order of FIELDS, 0 for fields that are not compared. Tier 0 is the best. */
  readonly patterns: readonly { readonly levels: readonly number[]; readonly tier: number }[];
}

/** Match weights a linker would use under a normalization: m- and u-probabilities by field. */
export type WeightsFor = (normalization: Normalization) => MatchWeights;

/** The rules of a policy's routes, compiled as the model compiles them. */
export function routeRules(policy: Policy, weightsFor: WeightsFor): readonly RouteRule[] {
  const { match, request } = policy;
  if (match === null) return [];
  const confirmed = request.addressTest === "confirmed";
  return match.routes.map((route) => {
    const normalization = route.normalization ?? match.normalization;
    const compiled = compileRoute(route, match, confirmed, () => weightsFor(normalization));
    return {
      when: route.when,
      normalization,
      compared: compiled.compared,
      ranked: match.candidates === "best",
      patterns: patternsOf(compiled),
    };
  });
}

function patternsOf(route: CompiledRoute): RouteRule["patterns"] {
  return route.patterns.map(({ tier, surname, given, dob, address, tin }) => {
    const byField: Readonly<Record<Field, number>> = {
      surname,
      given,
      dob,
      address,
      tin,
    };
    return { levels: FIELDS.map((field) => byField[field]), tier };
  });
}
