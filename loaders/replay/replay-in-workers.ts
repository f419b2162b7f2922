import type { LoadedPopulation } from "../../src/model/population/loaded-population.js";
import type { PointValues, ReplayJob, ReplayPoint } from "../../src/model/replay/replay-point.js";
import { runInWorkers, usualWorkers } from "../workers/run-in-workers.js";
import { workerSource } from "../workers/worker-source.js";
import type { ReplayOrder, ReplayReport, ReplayWorkerData } from "./replay-worker.js";

export const REPLAY_WORKER = "loaders/replay/replay-worker.ts";

/**
 * Solves every point in worker threads. The same for any number of workers: points do not depend on
 * each other. `onProgress` hears how many are done.
 */
export async function replayInWorkers(
  { tables, drawnUnder }: LoadedPopulation,
  job: ReplayJob,
  points: readonly PointValues[],
  {
    workers = usualWorkers(),
    onProgress,
  }: { workers?: number; onProgress?: (done: number, all: number) => void } = {},
): Promise<readonly ReplayPoint[]> {
  const workerData: ReplayWorkerData = { tables, drawnUnder, job };
  const found = new Array<ReplayPoint>(points.length);
  let next = 0;
  let done = 0;
  await runInWorkers<ReplayOrder, ReplayReport>({
    source: workerSource(REPLAY_WORKER),
    workerData,
    workers: Math.min(workers, points.length),
    nextOrder: () => (next < points.length ? { at: next, drawn: points[next++]! } : undefined),
    onReport: ({ at, point }) => {
      found[at] = point;
      done += 1;
      onProgress?.(done, points.length);
    },
  });
  return found;
}
