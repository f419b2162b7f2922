import type { Assumption } from "../../src/model/assumption.js";
import type { LoadedPopulation } from "../../src/model/population/loaded-population.js";
import { type PointJob, pointsOf, valuesPerPoint } from "../../src/model/uncertainty/point-job.js";
import { runInWorkers, usualWorkers } from "../workers/run-in-workers.js";
import { workerSource } from "../workers/worker-source.js";
import type { PointsOrder, PointsReport, PointsWorkerData } from "./points-worker.js";

export const POINTS_WORKER = "loaders/draws/points-worker.ts";

/** Points in one order: enough to be worth a message, few enough to share out evenly. */
const PIECE = 8;

export interface PointsOptions {
  readonly workers?: number;
  /** Hears how many points are done. */
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The values of every point of a job, a row for each, worked out in worker threads. The same for any
 * number of workers, and the same as in a page: values are kept by the number of their point.
 */
export async function pointsInWorkers(
  loaded: LoadedPopulation,
  entries: readonly Assumption[],
  job: PointJob,
  options?: PointsOptions,
): Promise<Float64Array> {
  return (await jobsInWorkers(loaded, entries, [job], options))[0]!;
}

/**
 * The same for several jobs over one population, in their order: workers, which take a second or two
 * to get going, are started once for all of them.
 */
export async function jobsInWorkers(
  { tables, drawnUnder }: LoadedPopulation,
  entries: readonly Assumption[],
  jobs: readonly PointJob[],
  { workers = usualWorkers(), onProgress, signal }: PointsOptions = {},
): Promise<Float64Array[]> {
  const widths = jobs.map(valuesPerPoint);
  const values = jobs.map((job, at) => new Float64Array(pointsOf(job) * widths[at]!));
  const orders = jobs.flatMap(ordersOf);
  const all = jobs.reduce((sum, job) => sum + pointsOf(job), 0);
  const workerData: PointsWorkerData = { tables, drawnUnder, entries, jobs };
  let next = 0;
  let done = 0;
  await runInWorkers<PointsOrder, PointsReport>({
    source: workerSource(POINTS_WORKER),
    workerData,
    workers: Math.min(workers, orders.length),
    signal,
    nextOrder: () => orders[next++],
    onReport: ({ job, from, values: piece }) => {
      values[job]!.set(piece, from * widths[job]!);
      done += piece.length / widths[job]!;
      onProgress?.(done, all);
    },
  });
  return values;
}

function ordersOf(job: PointJob, at: number): PointsOrder[] {
  const points = pointsOf(job);
  return Array.from({ length: Math.ceil(points / PIECE) }, (_, piece) => ({
    job: at,
    from: piece * PIECE,
    to: Math.min(points, (piece + 1) * PIECE),
  }));
}
