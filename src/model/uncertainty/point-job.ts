import type { Assumption } from "../assumption.js";
import type { Assumptions } from "../assumptions.js";
import type { LoadedPopulation } from "../population/loaded-population.js";
import { assumptionsOfDraw, type DrawQuestion } from "./draws.js";
import { evaluatePolicies } from "./evaluate-policies.js";
import { MEASURES } from "./measures.js";

/** A question and where to ask it: points by number, each with its assumptions. Plain data. */
export interface PointJob {
  readonly design: "draws";
  readonly question: DrawQuestion;
}

/** Numbers kept of each point: the `MEASURES` of every policy. */
export const valuesPerPoint = ({ question }: PointJob): number =>
  question.policies.length * MEASURES.length;

/** How many points a job has. */
export function pointsOf({ question }: PointJob): number {
  return question.draws;
}

/** Every assumption's value at a point (from 0) of a job. */
export function assumptionsAt(
  entries: readonly Assumption[],
  { question }: PointJob,
  point: number,
): Assumptions {
  return assumptionsOfDraw(entries, question, point);
}

/** The values of the points from `from` up to, not including, `to`: one row for each point. */
export function evaluatePoints(
  loaded: LoadedPopulation,
  entries: readonly Assumption[],
  job: PointJob,
  from: number,
  to: number,
): Float64Array {
  const width = valuesPerPoint(job);
  const values = new Float64Array((to - from) * width);
  for (let point = from; point < to; point++) {
    const row = evaluatePolicies(loaded, job.question, assumptionsAt(entries, job, point));
    values.set(row, (point - from) * width);
  }
  return values;
}
