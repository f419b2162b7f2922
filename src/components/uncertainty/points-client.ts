import type { PointJob } from "../../model/uncertainty/point-job.js";
import type { PointPool, RunOptions } from "./point-pool.js";
import { workerPool } from "./worker-pool.js";

/** Answers kept: going back to a scenario seen before costs nothing. */
const MOST_KEPT = 24;

export interface PointsClient {
  /**
   * The values of all points of a job, worked out in workers; at once where the same was asked
   * before. Rejects with the signal's reason when it is given up.
   */
  run(job: PointJob, options?: RunOptions): Promise<Float64Array>;
}

let shared: PointsClient | undefined;

/** The page's client: all its parts share workers and answers. */
export function pointsClient(): PointsClient {
  shared ??= pointsOver(workerPool());
  return shared;
}

/** A client over some pool. */
export function pointsOver(pool: PointPool): PointsClient {
  const kept = new Map<string, Float64Array>();
  return {
    async run(job, options = {}) {
      options.signal?.throwIfAborted();
      const key = jobKey(job);
      const values = kept.get(key) ?? (await pool.run(key, job, options));
      // The one used last stands last.
      kept.delete(key);
      kept.set(key, values);
      for (const oldest of kept.keys()) {
        if (kept.size <= MOST_KEPT) break;
        kept.delete(oldest);
      }
      return values;
    },
  };
}

/** A job's content as text: two that ask the same have the same. */
export function jobKey(job: PointJob): string {
  const { set, ...question } = job.question;
  const sorted = Object.entries(set).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({ ...job, question: { ...question, set: sorted } });
}
