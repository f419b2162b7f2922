import type { DrawTable } from "../../model/uncertainty/draw-table.js";
import type { DrawQuestion } from "../../model/uncertainty/draws.js";
import type { RunOptions } from "./point-pool.js";
import { type PointsClient, pointsClient } from "./points-client.js";

export interface DrawsClient {
  /**
   * All draws of a question, worked out in workers; at once where the same was asked before.
   * Rejects with the signal's reason when it is given up.
   */
  run(question: DrawQuestion, options?: RunOptions): Promise<DrawTable>;
}

/** The page's client for draws: all its parts share workers and answers. */
export const drawsClient = (): DrawsClient => drawsOver(pointsClient());

/** A client for draws over one for points. */
export function drawsOver(client: PointsClient): DrawsClient {
  return {
    async run(question, options) {
      const values = await client.run({ design: "draws", question }, options);
      const policies = question.policies.map(({ id }) => id);
      return { policies, draws: question.draws, values };
    },
  };
}
