import { FIRST_COMPARED } from "../../src/components/compare/compared-ids.js";
import type { ComparisonFile } from "../../src/components/compare/comparison-file.js";
import { differenceIntervals } from "../../src/components/compare/difference-intervals.js";
import {
  SWEPT,
  sweepPoint,
  THRESHOLDS,
  withThreshold,
} from "../../src/components/compare/threshold-sweep.js";
import { STORED_DRAWS } from "../../src/components/uncertainty/stored-counts.js";
import { groupCounts } from "../../src/model/group-counts.js";
import type { Ledger } from "../../src/model/ledger.js";
import { assumptionDefaults } from "../../src/model/ledger-lookup.js";
import type { Policy } from "../../src/model/policy/schema.js";
import type { LoadedPopulation } from "../../src/model/population/loaded-population.js";
import { populationFor } from "../../src/model/population/population-for.js";
import { simulate } from "../../src/model/simulate.js";
import { DRAW_SEED, type DrawQuestion } from "../../src/model/uncertainty/draws.js";
import { drawKey } from "../draws/draw-key.js";
import { pointsInWorkers } from "../draws/points-in-workers.js";
import { loadLedger } from "../ledger/load-ledger.js";
import { findPreset } from "../policies/find-policy.js";
import { readPolicy } from "../policies/read-policy.js";
import { openPopulation } from "../population/open-population.js";
import { projectData } from "../project-data.js";
import { cachedJson } from "./cached-json.js";

const ENTRY = "loaders/pages/comparison-file.ts";

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
  const key = await drawKey(ledger, [baseline], ENTRY, [swept, compared]);
  return cachedJson("comparison", key, async () => {
    const population = await openPopulation(ledger, { baseline });
    return {
      groups: groupCounts(populationFor(population, assumptionDefaults(ledger)), false),
      sweep: sweep(ledger, population, swept),
      ranges: await ranges(ledger, population, compared),
    };
  });
}

function sweep(
  ledger: Ledger,
  population: LoadedPopulation,
  swept: Policy,
): ComparisonFile["sweep"] {
  const assumptions = assumptionDefaults(ledger);
  const scenario = { id: ledger.defaultBaseline, assumptions, revoked: false };
  const points = THRESHOLDS.map((threshold) => {
    const policy = withThreshold(swept, threshold);
    return sweepPoint(threshold, simulate(population, { ...scenario, policy }));
  });
  return { policy: swept.id, points };
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
