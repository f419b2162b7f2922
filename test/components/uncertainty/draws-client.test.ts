import { beforeAll, describe, expect, it } from "vitest";
import { drawsOver } from "../../../src/components/uncertainty/draws-client.js";
import {
  type PointPool,
  type PointWorker,
  pointPool,
} from "../../../src/components/uncertainty/point-pool.js";
import { pointsOver } from "../../../src/components/uncertainty/points-client.js";
import type { LoadedPopulation } from "../../../src/model/population/loaded-population.js";
import { drawnValues } from "../../../src/model/uncertainty/draw-table.js";
import { type DrawQuestion, evaluateDraw } from "../../../src/model/uncertainty/draws.js";
import { MEASURES } from "../../../src/model/uncertainty/measures.js";
import { evaluatePoints } from "../../../src/model/uncertainty/point-job.js";
import { ledger, presetOf, smallPopulation } from "../../model/small-population.js";

const question: DrawQuestion = {
  baseline: "report",
  revoked: false,
  set: { "filing.adults": 0.6 },
  policies: [presetOf("exchange-2025"), presetOf("memorandum-2025")],
  seed: 5,
  draws: 12,
};

let loaded: LoadedPopulation;
beforeAll(async () => {
  loaded = await smallPopulation(2000);
});

/** A pool in this very thread, in which later pieces are the quicker ones. */
function poolHere(size: number): { readonly pool: PointPool; readonly pieces: string[] } {
  const pieces: string[] = [];
  const worker = (): PointWorker => ({
    async evaluate(_, job, from, to) {
      pieces.push(`${job.question.seed}: ${from}`);
      await new Promise((resolve) => setTimeout(resolve, (20 - from) * 2));
      return evaluatePoints(loaded, ledger.assumptions, job, from, to);
    },
  });
  return { pool: pointPool(worker, size), pieces };
}

describe("draws over a pool", () => {
  it("are those of the model draw by draw, for any number of workers", async () => {
    const width = question.policies.length * MEASURES.length;
    for (const workers of [1, 2, 3]) {
      const { values, policies } = await drawsOver(pointsOver(poolHere(workers).pool)).run(
        question,
      );
      expect(policies).toEqual(["exchange-2025", "memorandum-2025"]);
      for (let draw = 0; draw < question.draws; draw++) {
        const alone = evaluateDraw(loaded, ledger.assumptions, question, draw);
        expect(values.slice(draw * width, (draw + 1) * width)).toEqual(alone);
      }
    }
  });

  it("report only draws that are there, in order, up to all of them", async () => {
    const client = drawsOver(pointsOver(poolHere(3).pool));
    const seen: number[] = [];
    await client.run(question, {
      onProgress(done, total, values) {
        seen.push(done);
        expect(total).toBe(12);
        const width = question.policies.length * MEASURES.length;
        // The requested rows are never 0, so a 0 is a draw that is not there yet.
        const requested = MEASURES.findIndex(({ id }) => id === "requested");
        for (let draw = 0; draw < done; draw++) {
          expect(values[draw * width + requested]).toBeGreaterThan(0);
        }
      },
    });
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(12);
  });

  it("come at once the second time, whatever the order of what is set", async () => {
    const { pool, pieces } = poolHere(1);
    const client = drawsOver(pointsOver(pool));
    const set = { "filing.adults": 0.6, "agency.departed": 0.1 };
    const first = await client.run({ ...question, set });
    const asked = pieces.length;
    const again = { "agency.departed": 0.1, "filing.adults": 0.6 };
    expect((await client.run({ ...question, set: again })).values).toBe(first.values);
    expect(pieces).toHaveLength(asked);
    await client.run({ ...question, set, seed: 6 });
    expect(pieces.length).toBeGreaterThan(asked);
  });

  it("stop when they are given up, and the next question is answered", async () => {
    const { pool, pieces } = poolHere(1);
    const client = drawsOver(pointsOver(pool));
    const stop = new AbortController();
    const run = client.run({ ...question, draws: 500 }, { signal: stop.signal });
    await new Promise((resolve) => setTimeout(resolve, 60));
    stop.abort();
    await expect(run).rejects.toThrow(/abort/i);
    const next = await client.run({ ...question, seed: 6 });
    expect(drawnValues(next, "memorandum-2025", "exposed")).toHaveLength(12);
    // One piece may have been on its way.
    const first = pieces.findIndex((piece) => piece.startsWith("6:"));
    expect(pieces.slice(first).every((piece) => piece.startsWith("6:"))).toBe(true);
    expect(first).toBeLessThan(20);
    await expect(client.run(question, { signal: stop.signal })).rejects.toThrow(/abort/i);
  });

  it("take turns with another question", async () => {
    const { pool, pieces } = poolHere(1);
    const client = drawsOver(pointsOver(pool));
    await Promise.all([client.run(question), client.run({ ...question, seed: 6 })]);
    const order = pieces.map((piece) => piece.slice(0, 1)).join("");
    expect(order).toMatch(/^5{1,2}6565/);
  });

  it("pass on what a worker throws, and ask again the next time", async () => {
    let broken = true;
    const worker: PointWorker = {
      async evaluate(_, job, from, to) {
        if (broken) throw new Error("The population could not be fetched.");
        return evaluatePoints(loaded, ledger.assumptions, job, from, to);
      },
    };
    const client = drawsOver(pointsOver(pointPool(() => worker, 2)));
    await expect(client.run(question)).rejects.toThrow("could not be fetched");
    broken = false;
    expect((await client.run(question)).draws).toBe(12);
  });
});

describe("one column of the draws", () => {
  it("names what it lacks", async () => {
    const table = await drawsOver(pointsOver(poolHere(2).pool)).run(question);
    expect(() => drawnValues(table, "name-only", "exposed")).toThrow(
      "These draws are of exchange-2025, memorandum-2025, not name-only.",
    );
    expect(() => drawnValues(table, "exchange-2025", "nothing")).toThrow(
      'no measure called "nothing"',
    );
  });
});
