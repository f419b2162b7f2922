import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { FINISH } from "./answer-orders.js";

/** Each worker holds a population of its own: more than this would be memory ill spent. */
const MOST_WORKERS = 4;

/** How many workers a task that does not say otherwise runs in. */
export function usualWorkers(): number {
  return Math.min(MOST_WORKERS, availableParallelism());
}

/** Work for worker threads: every order is answered by one report. */
export interface WorkerTask<Order, Report> {
  /** The worker's script (`workerSource`). */
  readonly source: string;
  readonly workerData: unknown;
  readonly workers: number;
  /** The next order for a worker, counted from 0; undefined when there are no more. */
  readonly nextOrder: (worker: number) => Order | undefined;
  readonly onReport: (report: Report) => void;
  /** Ends all workers when aborted; the promise then rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs orders in worker threads until there are no more. The first error, be it a worker's or one
 * that `onReport` throws, ends them all.
 */
export async function runInWorkers<Order, Report>(task: WorkerTask<Order, Report>): Promise<void> {
  const { signal } = task;
  signal?.throwIfAborted();
  const running = Array.from({ length: task.workers }, (_, at) => runWorker(task, at));
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal?.reason);
    signal?.addEventListener("abort", stop);
  });
  try {
    await Promise.race([aborted, Promise.all(running.map(({ finished }) => finished))]);
  } catch (error) {
    await Promise.all(running.map(({ worker }) => worker.terminate()));
    throw error;
  } finally {
    signal?.removeEventListener("abort", stop);
  }
}

function runWorker<Order, Report>(
  { source, workerData, nextOrder, onReport }: WorkerTask<Order, Report>,
  at: number,
): { worker: Worker; finished: Promise<void> } {
  const worker = new Worker(source, { eval: true, workerData, execArgv: [] });
  const send = (): void => worker.postMessage(nextOrder(at) ?? FINISH);
  const finished = new Promise<void>((resolve, reject) => {
    worker.on("error", reject);
    worker.on("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`A worker stopped with code ${code}.`)),
    );
    worker.on("message", (report: Report) => {
      try {
        onReport(report);
        send();
      } catch (error) {
        reject(error);
      }
    });
  });
  // A worker that is ended early stops with a code of its own: that is no second fault.
  finished.catch(() => undefined);
  send();
  return { worker, finished };
}
