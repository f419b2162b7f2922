import type { Assumption } from "../assumption.js";
import type { Assumptions } from "../assumptions.js";
import type { LoadedPopulation } from "../population/loaded-population.js";
import { respondPolicies } from "../response/respond-policies.js";
import { RESPONSE_VALUES } from "../response/response-series.js";
import { assumptionsOneAtATime } from "../sensitivity/one-at-a-time.js";
import { assumptionsOfRow } from "../sensitivity/row-assumptions.js";
import { columnsOf, type Group } from "../sensitivity/saltelli-points.js";
import { assumptionsOfDraw, type DrawQuestion } from "./draws.js";
import { evaluatePolicies } from "./evaluate-policies.js";
import { MEASURES } from "./measures.js";
import { populationForDraws } from "./population-for-draws.js";

/**
 * A question and where to ask it: points by number, each with its assumptions. Plain data, so that it
 * can be sent to workers.
 */
export type PointJob =
  | { readonly design: "draws"; readonly question: DrawQuestion }
  /** The same draws, ten years ahead for each policy (`responseValues` in place of `MEASURES`). */
  | { readonly design: "response"; readonly question: DrawQuestion }
  /** The defaults, then each of `ids` at its 5th and at its 95th percentile. */
  | {
      readonly design: "one-at-a-time";
      readonly question: DrawQuestion;
      readonly ids: readonly string[];
    }
  /** As many rows as the question has draws, each with the points of `saltelliChance`. */
  | {
      readonly design: "sobol";
      readonly question: DrawQuestion;
      readonly groups: readonly Group[];
    };

/** Numbers kept of each point: the `MEASURES`, or the response's numbers, of every policy. */
export const valuesPerPoint = ({ design, question }: PointJob): number =>
  question.policies.length * (design === "response" ? RESPONSE_VALUES : MEASURES.length);

/** How many points a job has. */
export function pointsOf(job: PointJob): number {
  if (job.design === "one-at-a-time") return 1 + 2 * job.ids.length;
  const { draws } = job.question;
  return job.design === "sobol" ? draws * columnsOf(job.groups) : draws;
}

/** Every assumption's value at a point (from 0) of a job. */
export function assumptionsAt(
  entries: readonly Assumption[],
  job: PointJob,
  point: number,
): Assumptions {
  const { question } = job;
  if (job.design === "draws" || job.design === "response")
    return assumptionsOfDraw(entries, question, point);
  if (job.design === "sobol") return assumptionsOfRow(entries, question, job.groups, point);
  return assumptionsOneAtATime(entries, question, job.ids, point);
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
    const assumptions = assumptionsAt(entries, job, point);
    const row =
      job.design === "response"
        ? respondPolicies(populationForDraws(loaded, entries), job.question, assumptions)
        : evaluatePolicies(
            (policy) => populationForDraws(loaded, entries, policy),
            job.question,
            assumptions,
          );
    values.set(row, (point - from) * width);
  }
  return values;
}
