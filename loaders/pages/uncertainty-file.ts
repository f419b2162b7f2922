import { FIRST_POLICY } from "../../src/components/study/first-policy.js";
import {
  ALTERNATIVE_DRAWS,
  FIRST_MEASURE,
  SOBOL_ROWS,
  STORED_DRAWS,
} from "../../src/components/uncertainty/stored-counts.js";
import type {
  Alternative,
  SobolResult,
  TornadoRuns,
  UncertaintyFile,
} from "../../src/components/uncertainty/uncertainty-file.js";
import type { Ledger } from "../../src/model/ledger.js";
import type { LoadedPopulation } from "../../src/model/population/loaded-population.js";
import { groupUnknowns } from "../../src/model/sensitivity/group-unknowns.js";
import { movingEntries } from "../../src/model/sensitivity/moving-entries.js";
import { sobolIndices } from "../../src/model/sensitivity/sobol-indices.js";
import { tornado } from "../../src/model/sensitivity/tornado.js";
import { columnOf, intervalsOf } from "../../src/model/uncertainty/columns.js";
import { DRAW_SEED, type DrawQuestion } from "../../src/model/uncertainty/draws.js";
import { MEASURES } from "../../src/model/uncertainty/measures.js";
import type { PointJob } from "../../src/model/uncertainty/point-job.js";
import { drawKey } from "../draws/draw-key.js";
import { pointsInWorkers } from "../draws/points-in-workers.js";
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
  const key = await drawKey(ledger, baselines, ENTRY, policy);
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
  const alternatives: Alternative[] = [];
  for (const { id: baseline } of ledger.baselines) {
    const loaded = await openPopulation(ledger, { baseline });
    const alike = { ...question, baseline, draws: ALTERNATIVE_DRAWS };
    for (const revoked of [false, true]) {
      alternatives.push(await alternative(loaded, ledger, { ...alike, revoked }));
    }
  }
  const loaded = await openPopulation(ledger, { baseline: question.baseline });
  const points = (job: PointJob) => pointsInWorkers(loaded, ledger.assumptions, job);
  const swings = await tornadoRuns(question, ledger, points);
  return {
    policy: question.policies[0]!.id,
    seed: question.seed,
    draws: question.draws,
    values: Array.from(await points({ design: "draws", question })),
    alternativeDraws: ALTERNATIVE_DRAWS,
    alternatives,
    tornado: swings,
    sobol: await sobolResult(question, swings, points),
  };
}

type Points = (job: PointJob) => Promise<Float64Array>;

async function alternative(
  loaded: LoadedPopulation,
  { assumptions }: Ledger,
  question: DrawQuestion,
): Promise<Alternative> {
  const { baseline, revoked } = question;
  const points: Points = (job) => pointsInWorkers(loaded, assumptions, job);
  const usual = await points({ design: "one-at-a-time", question, ids: [] });
  const intervals = intervalsOf(await points({ design: "draws", question }));
  return { baseline, revoked, usual: Array.from(usual), intervals };
}

async function tornadoRuns(
  question: DrawQuestion,
  { assumptions }: Ledger,
  points: Points,
): Promise<TornadoRuns> {
  const ids = movingEntries(assumptions, question.set);
  return { ids, values: Array.from(await points({ design: "one-at-a-time", question, ids })) };
}

async function sobolResult(
  question: DrawQuestion,
  { ids, values }: TornadoRuns,
  points: Points,
): Promise<SobolResult> {
  const column = MEASURES.findIndex(({ id }) => id === FIRST_MEASURE);
  const groups = groupUnknowns(tornado(ids, columnOf(values, MEASURES.length, column)));
  const rows = await points({
    design: "sobol",
    question: { ...question, draws: SOBOL_ROWS },
    groups,
  });
  const numbers = columnOf(rows, MEASURES.length, column);
  const indices = sobolIndices(numbers, groups.length, question.seed) ?? [];
  return { measure: FIRST_MEASURE, rows: SOBOL_ROWS, groups, indices };
}
