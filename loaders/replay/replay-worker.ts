import { workerData } from "node:worker_threads";
import type { Assumptions } from "../../src/model/assumptions.js";
import { loadPopulation } from "../../src/model/population/loaded-population.js";
import type { PopulationTables } from "../../src/model/population/tables.js";
import {
  type PointValues,
  type ReplayJob,
  type ReplayPoint,
  replayPoint,
} from "../../src/model/replay/replay-point.js";
import { answerOrders } from "../workers/answer-orders.js";

/** What a worker is started with. */
export interface ReplayWorkerData {
  readonly tables: PopulationTables;
  /** Values the population was drawn under. */
  readonly drawnUnder: Assumptions;
  readonly job: ReplayJob;
}

/** A point to solve. */
export interface ReplayOrder {
  readonly at: number;
  readonly drawn: PointValues;
}

/** What was found at a point. */
export interface ReplayReport {
  readonly at: number;
  readonly point: ReplayPoint;
}

const { tables, drawnUnder, job } = workerData as ReplayWorkerData;
const loaded = loadPopulation(tables, drawnUnder);

answerOrders(
  ({ at, drawn }: ReplayOrder): ReplayReport => ({ at, point: replayPoint(loaded, job, drawn) }),
);
