import { parentPort, workerData } from "node:worker_threads";
import type { Assumption } from "../../src/model/assumption.js";
import type { Assumptions } from "../../src/model/assumptions.js";
import { loadPopulation } from "../../src/model/population/loaded-population.js";
import type { PopulationTables } from "../../src/model/population/tables.js";
import { evaluatePoints, type PointJob } from "../../src/model/uncertainty/point-job.js";

/** What a worker is started with. */
export interface PointsWorkerData {
  readonly tables: PopulationTables;
  /** Values the population was drawn under. */
  readonly drawnUnder: Assumptions;
  readonly entries: readonly Assumption[];
  readonly job: PointJob;
}

/** Points to work out: from `from` up to, not including, `to`. */
export interface PointsOrder {
  readonly from: number;
  readonly to: number;
}

/** Their values, a row for each point. */
export interface PointsReport {
  readonly from: number;
  readonly values: Float64Array;
}

const { tables, drawnUnder, entries, job } = workerData as PointsWorkerData;
const loaded = loadPopulation(tables, drawnUnder);

parentPort!.on("message", (order: PointsOrder | "finish") => {
  if (order === "finish") {
    parentPort!.close();
    return;
  }
  const { from, to } = order;
  const report: PointsReport = { from, values: evaluatePoints(loaded, entries, job, from, to) };
  parentPort!.postMessage(report, [report.values.buffer as ArrayBuffer]);
});
