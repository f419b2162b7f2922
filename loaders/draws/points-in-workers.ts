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
  { tables, drawnUnder }: LoadedPopulation,
  entries: readonly Assumption[],
  job: PointJob,
  { workers = usualWorkers(), onProgress, signal }: PointsOptions = {},
): Promise<Float64Array> {
  const points = pointsOf(job);
  const width = valuesPerPoint(job);
  const values = new Float64Array(points * width);
  const workerData: PointsWorkerData = { tables, drawnUnder, entries, job };
  let next = 0;
  let done = 0;
  await runInWorkers<PointsOrder, PointsReport>({
    source: workerSource(POINTS_WORKER),
    workerData,
    workers: Math.min(workers, Math.ceil(points / PIECE)),
    signal,
    nextOrder: () => {
      if (next >= points) return undefined;
      const from = next;
      next = Math.min(points, from + PIECE);
      return { from, to: next };
    },
    onReport: ({ from, values: piece }) => {
      values.set(piece, from * width);
      done += piece.length / width;
      onProgress?.(done, points);
    },
  });
  return values;
}
