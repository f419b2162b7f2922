import { FIRST_COMPARED } from "../../src/components/compare/compared-ids.js";
import type { ComparisonFile } from "../../src/components/compare/comparison-file.js";
import { differenceIntervals } from "../../src/components/compare/difference-intervals.js";
import {
  SWEPT,
  type SweepPoint,
  THRESHOLDS,
} from "../../src/components/compare/threshold-sweep.js";
import { STORED_DRAWS } from "../../src/components/uncertainty/stored-counts.js";
import { groupCounts } from "../../src/model/group-counts.js";
import type { Ledger } from "../../src/model/ledger.js";
import { assumptionDefaults } from "../../src/model/ledger-lookup.js";
import type { Policy } from "../../src/model/policy/schema.js";
import type { LoadedPopulation } from "../../src/model/population/loaded-population.js";
import { populationFor } from "../../src/model/population/population-for.js";
import { DRAW_SEED, type DrawQuestion } from "../../src/model/uncertainty/draws.js";
import { drawKey } from "../draws/draw-key.js";
import { pointsInWorkers } from "../draws/points-in-workers.js";
import { loadLedger } from "../ledger/load-ledger.js";
import { findPreset } from "../policies/find-policy.js";
import { readPolicy } from "../policies/read-policy.js";
import { openPopulation } from "../population/open-population.js";
import { projectData } from "../project-data.js";
import { runInWorkers, usualWorkers } from "../workers/run-in-workers.js";
import { workerSource } from "../workers/worker-source.js";
import { cachedJson } from "./cached-json.js";
import type { ThresholdWorkerData } from "./threshold-worker.js";

const ENTRY = "loaders/pages/comparison-file.ts";
const THRESHOLD_WORKER = "loaders/pages/threshold-worker.ts";

/**
 * The groups of the default population, one preset at every threshold of the sweep, and the ranges of
 * the differences that the page opens with, all at full scale. Takes some time at first, then comes
 * from a cache keyed by all that it follows from.
 */
export async function comparisonFile(): Promise<ComparisonFile> {
  const ledger = loadLedger(projectData());
  const preset = (id: string) => readPolicy(findPreset(id, projectData("policies"), ENTRY), ledger);
  const [swept, compared] = [preset(SWEPT), FIRST_COMPARED.map(preset)];
  const baseline = ledger.defaultBaseline;
  const key = await drawKey(ledger, [baseline], [ENTRY, THRESHOLD_WORKER], [swept, compared]);
  return cachedJson("comparison", key, async () => {
    const population = await openPopulation(ledger, { baseline });
    return {
      groups: groupCounts(populationFor(population, assumptionDefaults(ledger)), false),
      sweep: await sweep(ledger, population, swept),
      ranges: await ranges(ledger, population, compared),
    };
  });
}

/** Runs a policy at every threshold, in worker threads: they are the longest part of the file. */
async function sweep(
  ledger: Ledger,
  { tables, drawnUnder }: LoadedPopulation,
  policy: Policy,
): Promise<ComparisonFile["sweep"]> {
  const workerData: ThresholdWorkerData = {
    tables,
    drawnUnder,
    baseline: ledger.defaultBaseline,
    assumptions: assumptionDefaults(ledger),
    policy,
  };
  const points: SweepPoint[] = [];
  const left = [...THRESHOLDS];
  await runInWorkers<number, SweepPoint>({
    source: workerSource(THRESHOLD_WORKER),
    workerData,
    workers: usualWorkers(),
    nextOrder: () => left.shift(),
    onReport: (point) => points.push(point),
  });
  return { policy: policy.id, points: points.sort((a, b) => a.threshold - b.threshold) };
}

async function ranges(
  ledger: Ledger,
  population: LoadedPopulation,
  policies: readonly Policy[],
): Promise<ComparisonFile["ranges"]> {
  const question: DrawQuestion = {
    baseline: ledger.defaultBaseline,
    revoked: false,
    set: {},
    policies,
    seed: DRAW_SEED,
    draws: STORED_DRAWS,
  };
  const job = { design: "draws", question } as const;
  const values = await pointsInWorkers(population, ledger.assumptions, job);
  const table = { policies: policies.map(({ id }) => id), draws: question.draws, values };
  return {
    seed: question.seed,
    draws: question.draws,
    of: Object.fromEntries(
      table.policies.map((reference) => [
        reference,
        Object.fromEntries(
          Array.from(differenceIntervals(table, reference), ([policy, measures]) => [
            policy,
            Object.fromEntries(measures),
          ]),
        ),
      ]),
    ),
  };
}
