import type { AssumptionLimits } from "../override-assumptions.js";
import type { Policy } from "../policy/schema.js";

/** Everything a reader chooses: what a link, a scenario file and a page's controls carry. */
export interface ScenarioChoices {
  readonly baseline: string;
  /** Temporary status of people on humanitarian parole is withdrawn. */
  readonly revoked: boolean;
  readonly policy: Policy;
  /** Assumptions that differ from the ledger's defaults, by id. */
  readonly set: Readonly<Record<string, number>>;
  /** Seed of the draws behind intervals; the population has a seed of its own. */
  readonly seed: number;
}

/** What a scenario can name, and what is meant where it names nothing. */
export interface KnownScenarios {
  /** The presets. */
  readonly policies: readonly Policy[];
  /** Ids of the baselines. */
  readonly baselines: readonly string[];
  readonly assumptions: readonly AssumptionLimits[];
  readonly usual: { readonly baseline: string; readonly policy: string };
}

/** Seed of the draws where none is chosen. */
export const USUAL_SEED = 1;
/** Largest seed: every whole number up to it is exact. */
export const MOST_SEED = Number.MAX_SAFE_INTEGER;

/** The scenario every page opens with when its link says nothing. */
export function usualScenario({ policies, usual }: KnownScenarios): ScenarioChoices {
  const policy = policies.find(({ id }) => id === usual.policy);
  if (!policy) throw new Error(`There is no preset called "${usual.policy}".`);
  return { baseline: usual.baseline, revoked: false, policy, set: {}, seed: USUAL_SEED };
}
