import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { buildSync } from "esbuild";
import type { LoadedPopulation } from "../../src/model/population/loaded-population.js";
import type { PointValues, ReplayJob, ReplayPoint } from "../../src/model/replay/replay-point.js";
import { PROJECT } from "../population/source-graph.js";
import type { ReplayOrder, ReplayReport, ReplayWorkerData } from "./replay-worker.js";

export const REPLAY_WORKER = "loaders/replay/replay-worker.ts";
/** Each worker holds a population of its own: more than this would be memory ill spent. */
const MOST_WORKERS = 4;

/**
 * Solves every point in worker threads. The same for any number of workers: points do not depend on
 * each other. `onProgress` hears how many are done.
 */
export async function replayInWorkers(
  { tables, drawnUnder }: LoadedPopulation,
  job: ReplayJob,
  points: readonly PointValues[],
  {
    workers = Math.min(MOST_WORKERS, availableParallelism()),
    onProgress,
  }: { workers?: number; onProgress?: (done: number, all: number) => void } = {},
): Promise<readonly ReplayPoint[]> {
  const source = workerSource();
  const workerData: ReplayWorkerData = { tables, drawnUnder, job };
  const found = new Array<ReplayPoint>(points.length);
  let next = 0;
  let done = 0;
  const nextOrder = (): ReplayOrder => {
    if (next >= points.length) return "finish";
    return { at: next, drawn: points[next++]! };
  };
  const onReport = ({ at, point }: ReplayReport): void => {
    found[at] = point;
    done += 1;
    onProgress?.(done, points.length);
  };
  const count = Math.min(workers, points.length);
  const running = Array.from({ length: count }, () =>
    runWorker(source, workerData, nextOrder, onReport),
  );
  try {
    await Promise.all(running.map(({ finished }) => finished));
  } catch (error) {
    await Promise.all(running.map(({ worker }) => worker.terminate()));
    throw error;
  }
  return found;
}

function runWorker(
  source: string,
  workerData: ReplayWorkerData,
  nextOrder: () => ReplayOrder,
  onReport: (report: ReplayReport) => void,
): { worker: Worker; finished: Promise<void> } {
  const worker = new Worker(source, { eval: true, workerData, execArgv: [] });
  const finished = new Promise<void>((resolve, reject) => {
    worker.on("error", reject);
    worker.on("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`A replay worker stopped with code ${code}.`)),
    );
    worker.on("message", (report: ReplayReport) => {
      onReport(report);
      worker.postMessage(nextOrder());
    });
  });
  worker.postMessage(nextOrder());
  return { worker, finished };
}

/** The worker with all it imports in one script: a script from memory finds no packages. */
function workerSource(): string {
  const { outputFiles } = buildSync({
    absWorkingDir: PROJECT,
    entryPoints: [REPLAY_WORKER],
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    target: "node20",
    logLevel: "silent",
  });
  return outputFiles[0]!.text;
}
