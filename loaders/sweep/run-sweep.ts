import type { Ledger } from "../../src/model/ledger.js";
import type { LoadedPopulation } from "../../src/model/population/loaded-population.js";
import type { Sweep } from "../../src/model/sweep/sweep.js";
import type { BlockValues, SweepProgress } from "../../src/model/sweep/sweep-progress.js";
import { drawProgress } from "../population/draw-progress.js";
import { openPopulation } from "../population/open-population.js";
import { runInWorkers, usualWorkers } from "../workers/run-in-workers.js";
import { workerSource } from "../workers/worker-source.js";
import { SWEEP_WORKER } from "./fingerprint.js";
import type { SweepOrder, SweepWorkerData } from "./sweep-worker.js";

/** How a sweep is run; none of it changes a number. */
export interface RunOptions {
  readonly workers?: number | undefined;
  /** Whether to show on the terminal how far the run is. */
  readonly progress?: boolean | undefined;
  /** Runs the part that can be stopped and gone on with, under a signal of the caller's. */
  readonly stoppable?: (task: (signal?: AbortSignal) => Promise<void>) => Promise<void>;
}

/**
 * Runs what is left of a sweep in worker threads, the same for any number of them: blocks do not
 * depend on each other. `onBlock` hears of each block before it counts as done.
 */
export async function runSweep(
  { seed, draws, people }: Sweep,
  done: SweepProgress,
  ledger: Ledger,
  { workers = usualWorkers(), progress = false, stoppable = (task) => task() }: RunOptions,
  onBlock: (block: BlockValues) => void,
): Promise<void> {
  const { left, groups } = done;
  const baselines = left.map(({ block }) => groups[block.group]!.baseline);
  const populations = new Map<string, LoadedPopulation>();
  for (const baseline of new Set(baselines)) {
    populations.set(baseline, await openPopulation(ledger, { baseline, people, progress }));
  }
  const questions = groups.map(({ baseline, revoked, set, policies }) => {
    return { baseline, revoked, set, policies, seed, draws };
  });
  const workerData: SweepWorkerData = { entries: ledger.assumptions, questions };
  const held = new Map<number, string>();
  let next = 0;
  const nextOrder = (worker: number): SweepOrder | undefined => {
    const order = left[next];
    const baseline = baselines[next];
    next += 1;
    if (order === undefined || baseline === undefined) return undefined;
    if (held.get(worker) === baseline) return order;
    held.set(worker, baseline);
    const { tables, drawnUnder } = populations.get(baseline)!;
    return { ...order, population: { tables, drawnUnder } };
  };
  const bar = drawProgress(progress, "Running scenarios");
  bar.onProgress?.(done.runs, done.allRuns);
  try {
    await stoppable((signal) =>
      runInWorkers<SweepOrder, BlockValues>({
        source: workerSource(SWEEP_WORKER),
        workerData,
        workers: Math.min(workers, left.length),
        nextOrder,
        onReport: (block) => {
          onBlock(block);
          done.take(block);
          bar.onProgress?.(done.runs, done.allRuns);
        },
        signal,
      }),
    );
  } finally {
    bar.stop();
  }
}
