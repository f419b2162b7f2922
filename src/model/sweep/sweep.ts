import type { Policy } from "../policy/schema.js";

/** What a cell of a table holds; null where there is nothing. */
export type Cell = string | number | boolean | null;

/** One scenario of a sweep, ready to run. */
export interface SweepScenario {
  /** What tells it from the others in the same sweep. */
  readonly label: string;
  /** Id of the scenario it starts from. */
  readonly base: string;
  readonly baseline: string;
  readonly revoked: boolean;
  /** Assumptions that the file or its scenario sets; draws hold them. */
  readonly set: Readonly<Record<string, number>>;
  readonly policy: Policy;
  /** Its value of each of the sweep's factors, in their order. */
  readonly factors: readonly Cell[];
}

/** A sweep ready to run. */
export interface Sweep {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Draws of each scenario besides the run at its own values. */
  readonly draws: number;
  readonly seed: number;
  /** People drawn; undefined where each baseline has its own number. */
  readonly people: number | undefined;
  /** Keys that differ between scenarios: assumption ids, and policy keys with `policy.` in front. */
  readonly factors: readonly string[];
  readonly scenarios: readonly SweepScenario[];
}

/** How many times the model runs: each scenario as it stands, and once for each draw. */
export function sweepRuns({ draws, scenarios }: Pick<Sweep, "draws" | "scenarios">): number {
  return scenarios.length * (draws + 1);
}
