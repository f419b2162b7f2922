import type { Assumptions } from "../assumptions.js";
import { log } from "../exact-math/log.js";
import type { Policy } from "../policy/schema.js";
import type { LoadedPopulation } from "../population/loaded-population.js";
import { simulate } from "../simulate.js";
import type { Simulation } from "../simulation.js";
import { fromAnswers, type ReplayMeasures } from "./measures.js";
import { RECORDED_TOTALS, totalOfFigure } from "./record.js";
import { solveTotals, type Unknown } from "./solve-totals.js";

/** A fitted total: its figure and value, the unknown, and the assumptions that take its value. */
export interface FittedTotal {
  readonly figure: string;
  readonly target: number;
  readonly unknown: Unknown;
  readonly assumptions: readonly string[];
}

/** Everything a point of the replay is computed from, but the point itself. Plain data. */
export interface ReplayJob {
  readonly scenario: string;
  readonly revoked: boolean;
  /** As executed, then the counterfactuals. */
  readonly policies: readonly { readonly id: string; readonly policy: Policy }[];
  readonly assumptions: Assumptions;
  readonly fitted: readonly FittedTotal[];
  /** Assumptions that keep their ratio to another (fitted) one. */
  readonly scaled: Readonly<Record<string, string>>;
  /** Largest log ratio of a fitted total to its figure. */
  readonly tolerance: number;
}

/** Values drawn for assumptions the record does not settle. */
export type PointValues = Readonly<Record<string, number>>;

/** A point at which the record is reproduced, or why it is not. */
export type ReplayPoint =
  | {
      /** Values of the unknowns, in the order of the job's fitted totals. */
      readonly fitted: readonly number[];
      /** The record's totals as executed, by id. */
      readonly totals: Readonly<Record<string, number>>;
      /** Measures of each policy, by id. */
      readonly runs: Readonly<Record<string, ReplayMeasures>>;
    }
  | { readonly missed: string; readonly side: "below" | "above" | "none" };

/** Solves the fitted assumptions at a point so that the record is met, then runs every policy. */
export function replayPoint(
  loaded: LoadedPopulation,
  job: ReplayJob,
  drawn: PointValues,
): ReplayPoint {
  const run = (policy: Policy, values: readonly number[]): Simulation =>
    simulate(loaded, {
      id: job.scenario,
      policy,
      assumptions: assumptionsAt(job, drawn, values),
      revoked: job.revoked,
    });
  const executed = job.policies[0]!.policy;
  const solved = solveTotals(
    job.fitted.map(({ unknown }) => unknown),
    (values) => logRatios(run(executed, values), job.fitted),
    job.tolerance,
  );
  if ("missed" in solved) return solved;
  const runs = job.policies.map(({ id, policy }) => [id, run(policy, solved.found)] as const);
  return {
    fitted: solved.found,
    totals: totalsOf(runs[0]![1]),
    runs: Object.fromEntries(runs.map(([id, simulation]) => [id, fromAnswers(simulation)])),
  };
}

/** The assumptions at a point, for given values of the unknowns. */
export function assumptionsAt(
  { assumptions, fitted, scaled }: ReplayJob,
  drawn: PointValues,
  values: readonly number[],
): Assumptions {
  const moved: Record<string, number> = { ...assumptions, ...drawn };
  fitted.forEach((entry, at) => {
    for (const id of entry.assumptions) moved[id] = values[at]!;
  });
  for (const [id, by] of Object.entries(scaled)) {
    moved[id] = Math.min(1, (moved[id]! * moved[by]!) / assumptions[by]!);
  }
  return moved;
}

/** ln(model / record) of each fitted total. */
export function logRatios(simulation: Simulation, fitted: readonly FittedTotal[]): number[] {
  return fitted.map(({ figure, target }) => log(totalOfFigure(figure)!.of(simulation) / target));
}

function totalsOf(simulation: Simulation): Record<string, number> {
  return Object.fromEntries(RECORDED_TOTALS.map(({ id, of }) => [id, of(simulation)]));
}
