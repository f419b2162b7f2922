import { headlineRanges } from "../../src/components/uncertainty/headline-ranges.js";
import type { RangeFile } from "../../src/components/uncertainty/range-file.js";
import { HEADLINE_DRAWS } from "../../src/components/uncertainty/stored-counts.js";
import { DRAW_SEED, type DrawQuestion } from "../../src/model/uncertainty/draws.js";
import { drawKey } from "../draws/draw-key.js";
import { pointsInWorkers } from "../draws/points-in-workers.js";
import { loadLedger } from "../ledger/load-ledger.js";
import { readPolicies } from "../policies/find-policy.js";
import { openPopulation } from "../population/open-population.js";
import { projectData } from "../project-data.js";
import { cachedJson } from "./cached-json.js";

const ENTRY = "loaders/pages/range-file.ts";

/**
 * The ranges of every preset's headline numbers under the default scenario, all policies over the
 * same draws. Kept in a cache keyed by all that they follow from.
 */
export async function rangeFile(): Promise<RangeFile> {
  const ledger = loadLedger(projectData());
  const policies = readPolicies(ledger, projectData("policies"));
  const baseline = ledger.defaultBaseline;
  const key = await drawKey(ledger, [baseline], [ENTRY], policies);
  const draws = HEADLINE_DRAWS;
  const question: DrawQuestion = {
    baseline,
    revoked: false,
    set: {},
    policies,
    seed: DRAW_SEED,
    draws,
  };
  return cachedJson("ranges", key, async () => {
    const loaded = await openPopulation(ledger, { baseline });
    const job = { design: "draws", question } as const;
    const values = await pointsInWorkers(loaded, ledger.assumptions, job);
    const table = { policies: policies.map(({ id }) => id), draws, values };
    const ranges = table.policies.map((id) => [id, headlineRanges(table, id)] as const);
    return { draws, seed: DRAW_SEED, ranges: Object.fromEntries(ranges) };
  });
}
