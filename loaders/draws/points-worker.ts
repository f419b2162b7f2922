import { workerData } from "node:worker_threads";
import type { Assumption } from "../../src/model/assumption.js";
import type { Assumptions } from "../../src/model/assumptions.js";
import { loadPopulation } from "../../src/model/population/loaded-population.js";
import type { PopulationTables } from "../../src/model/population/tables.js";
import { evaluatePoints, type PointJob } from "../../src/model/uncertainty/point-job.js";
import { answerOrders } from "../workers/answer-orders.js";

/** What a worker is started with. */
export interface PointsWorkerData {
  readonly tables: PopulationTables;
  /** Values the population was drawn under. */
  readonly drawnUnder: Assumptions;
  readonly entries: readonly Assumption[];
  readonly jobs: readonly PointJob[];
}

/** Points of a job (its place among them) to work out: from `from` up to, not including, `to`. */
export interface PointsOrder {
  readonly job: number;
  readonly from: number;
  readonly to: number;
}

/** Their values, a row for each point. */
export interface PointsReport {
  readonly job: number;
  readonly from: number;
  readonly values: Float64Array;
}

const { tables, drawnUnder, entries, jobs } = workerData as PointsWorkerData;
const loaded = loadPopulation(tables, drawnUnder);

answerOrders(
  ({ job, from, to }: PointsOrder): PointsReport => ({
    job,
    from,
    values: evaluatePoints(loaded, entries, jobs[job]!, from, to),
  }),
  ({ values }) => [values.buffer],
);
