import type { Group } from "../../model/sensitivity/saltelli-points.js";
import type { SobolIndex } from "../../model/sensitivity/sobol-indices.js";
import type { Interval } from "../../model/uncertainty/interval.js";

/** What one population says of the policy: each of `MEASURES` at the defaults and over the draws. */
export interface Alternative {
  readonly baseline: string;
  /** Temporary status of people on humanitarian parole is withdrawn. */
  readonly revoked: boolean;
  readonly usual: readonly number[];
  readonly intervals: readonly Interval[];
}

/** Sobol indices of one measure. */
export interface SobolResult {
  readonly measure: string;
  /** Rows of points; each holds a run for A, for B and for every group. */
  readonly rows: number;
  readonly groups: readonly Group[];
  /** In the order of the groups; none where the number does not vary. */
  readonly indices: readonly SobolIndex[];
}

/** Every sampled assumption alone at its 5th and 95th percentile. */
export interface TornadoRuns {
  readonly ids: readonly string[];
  /** The defaults, then two points for each id; `MEASURES` of each. Six significant digits. */
  readonly values: readonly number[];
}

/**
 * What the page on uncertainty shows before any interaction: the policy it opens with, under the
 * default scenario at full scale (`src/data/uncertainty.json`).
 */
export interface UncertaintyFile {
  readonly policy: string;
  readonly seed: number;
  readonly draws: number;
  /** Draws x `MEASURES`. Six significant digits. */
  readonly values: readonly number[];
  /** Draws of each of them; fewer, as there are six. */
  readonly alternativeDraws: number;
  readonly alternatives: readonly Alternative[];
  readonly tornado: TornadoRuns;
  readonly sobol: SobolResult;
}
