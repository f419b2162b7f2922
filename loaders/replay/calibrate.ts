import { levenbergMarquardt } from "ml-levenberg-marquardt";
import { InputError } from "../../src/model/input-error.js";
import type { LoadedPopulation } from "../../src/model/population/loaded-population.js";
import { totalOfFigure } from "../../src/model/replay/record.js";
import { assumptionsAt, type ReplayJob } from "../../src/model/replay/replay-point.js";
import { simulate } from "../../src/model/simulate.js";
import type { Simulation } from "../../src/model/simulation.js";

/** Digits kept of fitted values: a step in the last moves no total by 0.1%. */
const DIGITS = 4;

/** One fitted total: what was aimed at, what the rounded values return, and the values. */
export interface FitResult {
  readonly figure: string;
  readonly target: number;
  readonly achieved: number;
  readonly assumptions: readonly string[];
  readonly value: number;
}

/**
 * Fits the plan's assumptions to its totals by least squares on log ratios (Levenberg-Marquardt),
 * within the ranges of the ledger, all else at its defaults. Throws an InputError naming the total
 * that cannot be met within `tolerance`.
 */
export function calibrate(
  loaded: LoadedPopulation,
  job: ReplayJob,
  tolerance: number,
): readonly FitResult[] {
  const unknowns = job.fitted.map(({ unknown }) => unknown);
  const runs = new Map<string, Simulation>();
  const run = (values: readonly number[]): Simulation => {
    const key = values.join(" ");
    const known = runs.get(key);
    if (known) return known;
    // Every fitted assumption counts as drawn at its own value: none is scaled with another here.
    const assumptions = assumptionsAt({ ...job, scaled: {} }, {}, values);
    const { scenario: id, revoked, policies } = job;
    const result = simulate(loaded, { id, policy: policies[0]!.policy, assumptions, revoked });
    runs.set(key, result);
    return result;
  };
  const totals = (values: readonly number[]): readonly number[] =>
    job.fitted.map(({ figure }) => totalOfFigure(figure)!.of(run(values)));
  const { parameterValues } = levenbergMarquardt(
    { x: job.fitted.map((_, at) => at), y: job.fitted.map(() => 0) },
    (values) => (at) => Math.log(totals(values)[at]! / job.fitted[at]!.target),
    {
      initialValues: unknowns.map(({ start }) => start),
      minValues: unknowns.map(({ low }) => low),
      maxValues: unknowns.map(({ high }) => high),
      gradientDifference: unknowns.map(({ low, high }) => (high - low) / 1000),
      damping: 1e-6,
      errorTolerance: 1e-12,
      improvementThreshold: 1e-9,
      maxIterations: 30,
    },
  );
  const values = parameterValues.map((value) => Number(value.toFixed(DIGITS)));
  const achieved = totals(values);
  job.fitted.forEach(({ figure, target, unknown }, at) => {
    if (Math.abs(achieved[at]! / target - 1) <= tolerance) return;
    const reached = Math.round(achieved[at]!).toLocaleString("en-US");
    const expected = `a range that lets the replay return ${target.toLocaleString("en-US")} (${figure}); the nearest from ${unknown.low} to ${unknown.high} is ${reached}, at ${values[at]}`;
    throw new InputError({ file: "data/assumptions.yaml", key: unknown.id, expected });
  });
  return job.fitted.map(({ figure, target, assumptions }, at) => ({
    figure,
    target,
    achieved: achieved[at]!,
    assumptions,
    value: values[at]!,
  }));
}
