import type { DrawTable } from "../../model/uncertainty/draw-table.js";
import type { DrawQuestion } from "../../model/uncertainty/draws.js";
import type { PointPool, RunOptions } from "./point-pool.js";
import { workerPool } from "./worker-pool.js";

/** Answers kept: going back to a scenario seen before costs nothing. */
const MOST_KEPT = 24;

export interface DrawsClient {
  /**
   * All draws of a question, worked out in workers; at once where the same was asked before.
   * Rejects with the signal's reason when it is given up.
   */
  run(question: DrawQuestion, options?: RunOptions): Promise<DrawTable>;
}

let shared: DrawsClient | undefined;

/** The page's client: all its parts share workers and answers. */
export function drawsClient(): DrawsClient {
  shared ??= drawsOver(workerPool());
  return shared;
}

/** A client over some pool. */
export function drawsOver(pool: PointPool): DrawsClient {
  const kept = new Map<string, DrawTable>();
  return {
    async run(question, options = {}) {
      const key = questionKey(question);
      const known = kept.get(key);
      options.signal?.throwIfAborted();
      const values = known?.values ?? (await pool.run(key, { design: "draws", question }, options));
      const policies = question.policies.map(({ id }) => id);
      const table = known ?? { policies, draws: question.draws, values };
      // The one used last stands last.
      kept.delete(key);
      kept.set(key, table);
      for (const oldest of kept.keys()) {
        if (kept.size <= MOST_KEPT) break;
        kept.delete(oldest);
      }
      return table;
    },
  };
}

/** A question's content as text: two that ask the same have the same. */
export function questionKey({ set, ...question }: DrawQuestion): string {
  const sorted = Object.entries(set).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({ ...question, set: sorted });
}
