import { expect, it } from "vitest";
import { jobsInWorkers, pointsInWorkers } from "../../loaders/draws/points-in-workers.js";
import { evaluateDraw } from "../../src/model/uncertainty/draws.js";
import { MEASURES } from "../../src/model/uncertainty/measures.js";
import type { PointJob } from "../../src/model/uncertainty/point-job.js";
import { ledger, presetOf, smallPopulation } from "../model/small-population.js";

const job: PointJob = {
  design: "draws",
  question: {
    baseline: "report",
    revoked: true,
    set: { "agency.departed": 0.2 },
    policies: [presetOf("exchange-2025")],
    seed: 9,
    draws: 21,
  },
};

it("gives every draw's values, the same for any number of workers", async () => {
  const loaded = await smallPopulation(2000);
  const done: number[] = [];
  const two = await pointsInWorkers(loaded, ledger.assumptions, job, {
    workers: 2,
    onProgress: (points, all) => {
      done.push(points);
      expect(all).toBe(21);
    },
  });
  expect(done.at(-1)).toBe(21);
  expect(await pointsInWorkers(loaded, ledger.assumptions, job, { workers: 1 })).toEqual(two);
  for (const draw of [0, 8, 20]) {
    const here = evaluateDraw(loaded, ledger.assumptions, job.question, draw);
    expect(two.slice(draw * MEASURES.length, (draw + 1) * MEASURES.length)).toEqual(here);
  }
});

it("works several jobs out side by side, each as by itself", async () => {
  const loaded = await smallPopulation(2000);
  const fewer = { ...job, question: { ...job.question, draws: 5 } };
  const own = {
    design: "one-at-a-time",
    question: job.question,
    ids: ["agency.name-typo"],
  } as const;
  const together = await jobsInWorkers(loaded, ledger.assumptions, [fewer, own], { workers: 2 });
  const apart = [
    await pointsInWorkers(loaded, ledger.assumptions, fewer),
    await pointsInWorkers(loaded, ledger.assumptions, own),
  ];
  expect(together).toEqual(apart);
});
