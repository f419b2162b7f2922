import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Ledger } from "../../src/model/ledger.js";
import type { LoadedPopulation } from "../../src/model/population/loaded-population.js";
import { fromAnswers } from "../../src/model/replay/measures.js";
import type { ReplayPlan } from "../../src/model/replay/plan.js";
import type { Replay } from "../../src/model/replay/replay.js";
import type { ReplayJob } from "../../src/model/replay/replay-point.js";
import { replayScore } from "../../src/model/replay/replay-score.js";
import { replayIntervals } from "../../src/model/replay/summary.js";
import { simulate } from "../../src/model/simulate.js";
import type { Simulation } from "../../src/model/simulation.js";
import { ensureLevels } from "../linkage/measure/ensure-levels.js";
import { ensurePopulation } from "../population/artifact.js";
import { codeHash, valueHash } from "../population/artifact-key.js";
import { storeArtifact, storedManifest } from "../population/artifact-store.js";
import { fileHashes } from "../population/build-artifact.js";
import { drawProgress } from "../population/draw-progress.js";
import { openPopulation } from "../population/open-population.js";
import { PROJECT, sourceGraph } from "../population/source-graph.js";
import { drawPoints } from "./draw-points.js";
import { REPLAY_WORKER, replayInWorkers } from "./replay-in-workers.js";
import { planScenario, replayJob, replayPolicies } from "./replay-job.js";

export const REPLAY_CACHE = join(PROJECT, ".cache/replay");
const ENTRY = "loaders/replay/ensure-replay.ts";
const FILE = "replay.json";

export interface ReplayOptions {
  /** Points for the intervals; the plan's number when left out. */
  readonly draws?: number;
  /** Whether to show on the terminal how far the run is. */
  readonly progress?: boolean;
  readonly cache?: string;
}

/**
 * The replay of a plan, run now unless the cache has it, which takes about a minute. The cache is
 * keyed by all that it follows from (plan, ledger, policies, population, level tables, sources), so
 * it is never stale.
 */
export async function ensureReplay(
  plan: ReplayPlan,
  ledger: Ledger,
  { draws = plan.draws, progress = false, cache = REPLAY_CACHE }: ReplayOptions = {},
): Promise<Replay> {
  const scenario = planScenario(plan, ledger);
  const { baseline } = scenario;
  const { manifest } = await ensurePopulation({ baseline, progress }, { ledger });
  // Level tables are named after all that they follow from; where they lie says nothing more.
  const levels = basename((await ensureLevels(ledger, { progress })).dir);
  const { figures, states } = ledger;
  // What people do afterwards has no part in a replay.
  const assumptions = ledger.assumptions.filter(({ stage }) => stage !== "response");
  const inputs = [plan, scenario, replayPolicies(plan, ledger), figures, assumptions, states];
  const code = codeHash([sourceGraph(ENTRY), sourceGraph(REPLAY_WORKER)]);
  const dir = join(cache, valueHash([inputs, draws, manifest.key, levels, code]));
  if (storedManifest(dir) === undefined) {
    const replay = await runReplay(plan, ledger, draws, progress);
    const files = new Map([[FILE, `${JSON.stringify(replay)}\n`]]);
    const hashes = { files: fileHashes(files) };
    storeArtifact(dir, files.set("manifest.json", `${JSON.stringify({ hashes })}\n`));
  }
  return JSON.parse(readFileSync(join(dir, FILE), "utf8")) as Replay;
}

async function runReplay(
  plan: ReplayPlan,
  ledger: Ledger,
  draws: number,
  progress: boolean,
): Promise<Replay> {
  const { baseline } = planScenario(plan, ledger);
  const loaded = await openPopulation(ledger, { baseline, progress });
  const job = replayJob(plan, ledger, loaded);
  const bar = drawProgress(progress, "Replaying 2025");
  try {
    const points = await replayInWorkers(loaded, job, drawPoints(plan, ledger, draws), bar);
    const results = job.policies.map((_, at) => atDefaults(loaded, job, at));
    const ids = job.policies.map(({ id }) => id);
    return {
      people: loaded.tables.inputs.people,
      seed: loaded.tables.seed,
      totals: replayScore(results[0]!, plan, ledger),
      policies: job.policies.map(({ id, policy: { title, description } }, at) => ({
        id,
        title,
        description,
        measures: fromAnswers(results[at]!),
      })),
      intervals: replayIntervals(points, ids, job.fitted.length),
    };
  } finally {
    bar.stop();
  }
}

/** A policy of the job at the ledger's defaults. */
function atDefaults(loaded: LoadedPopulation, job: ReplayJob, at: number): Simulation {
  const { scenario: id, assumptions, revoked, policies } = job;
  return simulate(loaded, { id, policy: policies[at]!.policy, assumptions, revoked });
}
