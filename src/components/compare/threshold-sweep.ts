import type { MatchRule, Policy } from "../../model/policy/schema.js";
import type { Simulation } from "../../model/simulation.js";
import { peopleMistaken } from "../study/headline.js";

/** The preset whose threshold is moved until the reader picks another policy. */
export const SWEPT = "fuzzy-best";

/** Thresholds in bits: from where nearly all that could fit does, to where little is left. */
export const THRESHOLDS: readonly number[] = Array.from({ length: 26 }, (_, i) => 2 * i - 10);

/** People found at one threshold of a policy. */
export interface SweepPoint {
  readonly threshold: number;
  readonly found: number;
  readonly mistaken: number;
}

type ScoreRule = Extract<MatchRule, { threshold: number }>;

const scoreRules = ({ match }: Policy): ScoreRule[] =>
  match?.routes.flatMap(({ rule }) => ("threshold" in rule ? [rule] : [])) ?? [];

/** Whether a policy decides by match weight, so that it has a threshold to move. */
export const hasThreshold = (policy: Policy): boolean => scoreRules(policy).length > 0;

/** The threshold of a policy's first rule by match weight, in bits; undefined without one. */
export const thresholdOf = (policy: Policy): number | undefined => scoreRules(policy)[0]?.threshold;

/** The same policy with every rule by match weight at one threshold, in bits. */
export function withThreshold(policy: Policy, threshold: number): Policy {
  if (policy.match === null) return policy;
  const routes = policy.match.routes.map((route) =>
    "threshold" in route.rule ? { ...route, rule: { ...route.rule, threshold } } : route,
  );
  return { ...policy, match: { ...policy.match, routes } };
}

/** What a simulation says of one threshold. */
export function sweepPoint(threshold: number, result: Simulation): SweepPoint {
  return { threshold, found: result.people.subject, mistaken: peopleMistaken(result) };
}
