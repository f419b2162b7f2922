import { FIRST_POLICY } from "../../src/components/study/first-policy.js";
import {
  ALTERNATIVE_DRAWS,
  FIRST_MEASURE,
  SOBOL_ROWS,
  STORED_DRAWS,
} from "../../src/components/uncertainty/stored-counts.js";
import type {
  Alternative,
  UncertaintyFile,
} from "../../src/components/uncertainty/uncertainty-file.js";
import type { Assumption } from "../../src/model/assumption.js";
import type { Ledger } from "../../src/model/ledger.js";
import type { LoadedPopulation } from "../../src/model/population/loaded-population.js";
import { groupUnknowns } from "../../src/model/sensitivity/group-unknowns.js";
import { movingEntries } from "../../src/model/sensitivity/moving-entries.js";
import { sobolIndices } from "../../src/model/sensitivity/sobol-indices.js";
import { tornado } from "../../src/model/sensitivity/tornado.js";
import { columnOf, intervalsOf } from "../../src/model/uncertainty/columns.js";
import { DRAW_SEED, type DrawQuestion } from "../../src/model/uncertainty/draws.js";
import { MEASURES } from "../../src/model/uncertainty/measures.js";
import { drawKey } from "../draws/draw-key.js";
import { jobsInWorkers, pointsInWorkers } from "../draws/points-in-workers.js";
import { loadLedger } from "../ledger/load-ledger.js";
import { findPreset } from "../policies/find-policy.js";
import { readPolicy } from "../policies/read-policy.js";
import { openPopulation } from "../population/open-population.js";
import { projectData } from "../project-data.js";
import { cachedJson } from "./cached-json.js";

const ENTRY = "loaders/pages/uncertainty-file.ts";

/**
 * Draws, populations to start from, tornado and Sobol indices of the first policy under the default
 * scenario at full scale. Takes some time at first, then comes from a cache keyed by all that it
 * follows from.
 */
export async function uncertaintyFile(): Promise<UncertaintyFile> {
  const ledger = loadLedger(projectData());
  const policy = readPolicy(findPreset(FIRST_POLICY, projectData("policies"), ENTRY), ledger);
  const baselines = ledger.baselines.map(({ id }) => id);
  const key = await drawKey(ledger, baselines, [ENTRY], policy);
  const question: DrawQuestion = {
    baseline: ledger.defaultBaseline,
    revoked: false,
    set: {},
    policies: [policy],
    seed: DRAW_SEED,
    draws: STORED_DRAWS,
  };
  return cachedJson("uncertainty", key, () => run(ledger, question));
}

async function run(ledger: Ledger, question: DrawQuestion): Promise<UncertaintyFile> {
  const { assumptions } = ledger;
  const alternatives: Alternative[] = [];
  for (const { id: baseline } of ledger.baselines) {
    const loaded = await openPopulation(ledger, { baseline });
    alternatives.push(...(await alternativesOver(loaded, assumptions, { ...question, baseline })));
  }
  const loaded = await openPopulation(ledger, { baseline: question.baseline });
  const ids = movingEntries(assumptions, question.set);
  const [values, swings] = await jobsInWorkers(loaded, assumptions, [
    { design: "draws", question },
    { design: "one-at-a-time", question, ids },
  ]);
  const groups = groupUnknowns(tornado(ids, firstMeasure(swings!)));
  const rows = await pointsInWorkers(loaded, assumptions, {
    design: "sobol",
    question: { ...question, draws: SOBOL_ROWS },
    groups,
  });
  const indices = sobolIndices(firstMeasure(rows), groups.length, question.seed) ?? [];
  return {
    policy: question.policies[0]!.id,
    seed: question.seed,
    draws: question.draws,
    values: Array.from(values!),
    alternativeDraws: ALTERNATIVE_DRAWS,
    alternatives,
    tornado: { ids, values: Array.from(swings!) },
    sobol: { measure: FIRST_MEASURE, rows: SOBOL_ROWS, groups, indices },
  };
}

/** A population to start from, by itself and with those whose standing was revoked. */
async function alternativesOver(
  loaded: LoadedPopulation,
  assumptions: readonly Assumption[],
  asked: DrawQuestion,
): Promise<Alternative[]> {
  const both = [false, true].map((revoked) => ({ ...asked, revoked, draws: ALTERNATIVE_DRAWS }));
  const values = await jobsInWorkers(loaded, assumptions, [
    ...both.map((question) => ({ design: "one-at-a-time", question, ids: [] }) as const),
    ...both.map((question) => ({ design: "draws", question }) as const),
  ]);
  return both.map(({ baseline, revoked }, at) => ({
    baseline,
    revoked,
    usual: Array.from(values[at]!),
    intervals: intervalsOf(values[both.length + at]!),
  }));
}

/** The column of the number the page opens with. */
function firstMeasure(values: Float64Array): Float64Array {
  const column = MEASURES.findIndex(({ id }) => id === FIRST_MEASURE);
  return columnOf(values, MEASURES.length, column);
}
