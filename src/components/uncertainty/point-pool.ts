import { type PointJob, pointsOf } from "../../model/uncertainty/point-job.js";
import { PointTask } from "./point-task.js";

/** Works out a piece of a job: a worker or, in a test, the model itself. */
export interface PointWorker {
  evaluate(key: string, job: PointJob, from: number, to: number): Promise<Float64Array>;
}

export interface RunOptions {
  /** Told as pieces come in: the first `done` of `total` points have their `values`. */
  readonly onProgress?: ((done: number, total: number, values: Float64Array) => void) | undefined;
  /** Gives up at once; a worker stops after the piece it is at. */
  readonly signal?: AbortSignal | undefined;
}

export interface PointPool {
  /**
   * The values of all points of a job, a row for each. `key` names the job's content. Rejects with
   * the signal's reason, or with what a worker threw.
   */
  run(key: string, job: PointJob, options?: RunOptions): Promise<Float64Array>;
}

/** A task with what hears of it. */
interface Run {
  readonly task: PointTask;
  readonly progressed: () => void;
  readonly failed: (error: unknown) => void;
}

/** A pool of up to `size` workers, each started when it is first needed. Jobs take turns. */
export function pointPool(start: () => PointWorker, size: number): PointPool {
  const idle: PointWorker[] = [];
  const turns: Run[] = [];
  let started = 0;

  const leave = (run: Run): void => {
    if (turns.includes(run)) turns.splice(turns.indexOf(run), 1);
  };

  function nextTurns(): void {
    while (turns.length > 0 && (idle.length > 0 || started < size)) {
      if (idle.length === 0) {
        idle.push(start());
        started += 1;
      }
      void workOn(turns.shift() as Run, idle.pop() as PointWorker);
    }
  }

  async function workOn(run: Run, worker: PointWorker): Promise<void> {
    const { task } = run;
    const piece = task.take();
    if (!task.allGiven) turns.push(run);
    const began = performance.now();
    try {
      const values = await worker.evaluate(task.key, task.job, piece.from, piece.to);
      task.keep(piece, values, performance.now() - began);
      run.progressed();
    } catch (error) {
      leave(run);
      run.failed(error);
    } finally {
      idle.push(worker);
      nextTurns();
    }
  }

  return {
    run: (key, job, { onProgress, signal } = {}) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const task = new PointTask(key, job, pointsOf(job));
        const run: Run = {
          task,
          progressed() {
            if (signal?.aborted) return;
            onProgress?.(task.done, task.points, task.values);
            if (task.finished) resolve(task.values);
          },
          failed: reject,
        };
        signal?.addEventListener("abort", () => {
          leave(run);
          reject(signal.reason);
        });
        turns.push(run);
        nextTurns();
      }),
  };
}
