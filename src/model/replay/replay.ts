import type { ReplayMeasures } from "./measures.js";
import type { ScoredTotal } from "./replay-score.js";
import type { ReplayIntervals } from "./summary.js";

/** Id of the policy as it was executed, beside those of the counterfactuals. */
export const AS_EXECUTED = "as-executed";

/** A policy of the replay with what is expected of it at the ledger's defaults. */
export interface ReplayedPolicy {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly measures: ReplayMeasures;
}

/** The whole replay: the model beside the record, other policies, and intervals for all of it. */
export interface Replay {
  readonly people: number;
  readonly seed: number;
  readonly totals: readonly ScoredTotal[];
  readonly policies: readonly ReplayedPolicy[];
  readonly intervals: ReplayIntervals;
}
