import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Ledger } from "../../src/model/ledger.js";
import { baselineOf } from "../../src/model/ledger-lookup.js";
import type { LoadedPopulation } from "../../src/model/population/loaded-population.js";
import { fromAnswers, type ReplayMeasures } from "../../src/model/replay/measures.js";
import type { ReplayPlan } from "../../src/model/replay/plan.js";
import type { ReplayJob } from "../../src/model/replay/replay-point.js";
import { replayScore, type ScoredTotal } from "../../src/model/replay/replay-score.js";
import { type ReplayIntervals, replayIntervals } from "../../src/model/replay/summary.js";
import { simulate } from "../../src/model/simulate.js";
import { codeHash, valueHash } from "../population/artifact-key.js";
import { storeArtifact, storedManifest } from "../population/artifact-store.js";
import { fileHashes } from "../population/build-artifact.js";
import { drawProgress } from "../population/draw-progress.js";
import { openPopulation } from "../population/open-population.js";
import { PROJECT, sourceGraph } from "../population/source-graph.js";
import { drawPoints } from "./draw-points.js";
import { REPLAY_WORKER, replayInWorkers } from "./replay-in-workers.js";
import { planScenario, replayJob } from "./replay-job.js";

export const REPLAY_CACHE = join(PROJECT, ".cache/replay");
const ENTRY = "loaders/replay/ensure-replay.ts";
const FILE = "replay.json";

/** A policy of the replay with what is expected of it at the ledger's defaults. */
export interface ReplayedPolicy {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly measures: ReplayMeasures;
}

/** The whole replay: the model beside the record, other policies, and intervals for all of it. */
export interface Replay {
  readonly people: number;
  readonly seed: number;
  readonly totals: readonly ScoredTotal[];
  readonly policies: readonly ReplayedPolicy[];
  readonly intervals: ReplayIntervals;
}

export interface ReplayOptions {
  /** Points for the intervals; the plan's number when left out. */
  readonly draws?: number;
  readonly progress?: boolean;
  readonly cache?: string;
}

/**
 * The replay of a plan, run now unless the cache has it. The cache is keyed by all that it follows
 * from (plan, ledger, policies, population, level tables, sources), so it is never stale.
 */
export async function ensureReplay(
  plan: ReplayPlan,
  ledger: Ledger,
  { draws = plan.draws, progress = false, cache = REPLAY_CACHE }: ReplayOptions = {},
): Promise<Replay> {
  const { baseline } = planScenario(plan, ledger);
  const loaded = await openPopulation(ledger, { baseline, progress });
  const job = replayJob(plan, ledger, loaded);
  const points = drawPoints(plan, ledger, draws);
  const score = replayScore(executed(loaded, job, 0), plan, ledger);
  const { people } = baselineOf(ledger, baseline);
  const { seed, inputs, levels, states } = loaded.tables;
  const code = codeHash([sourceGraph(ENTRY), sourceGraph(REPLAY_WORKER)]);
  const drawn = [people, seed, inputs, loaded.drawnUnder, states, valueHash(levels)];
  const dir = join(cache, valueHash([job, points, score, drawn, code]));
  if (storedManifest(dir) === undefined) {
    const bar = drawProgress(progress, "Replaying 2025");
    try {
      const found = await replayInWorkers(loaded, job, points, bar);
      const ids = job.policies.map(({ id }) => id);
      const replay: Replay = {
        people,
        seed,
        totals: score,
        policies: job.policies.map(({ id, policy: { title, description } }, at) => ({
          id,
          title,
          description,
          measures: fromAnswers(executed(loaded, job, at)),
        })),
        intervals: replayIntervals(found, ids, job.fitted.length),
      };
      const files = new Map([[FILE, `${JSON.stringify(replay)}\n`]]);
      const manifest = { hashes: { files: fileHashes(files) } };
      storeArtifact(dir, files.set("manifest.json", `${JSON.stringify(manifest)}\n`));
    } finally {
      bar.stop();
    }
  }
  return JSON.parse(readFileSync(join(dir, FILE), "utf8")) as Replay;
}

/** A policy of the job at the ledger's defaults. */
function executed(loaded: LoadedPopulation, job: ReplayJob, at: number) {
  const { scenario: id, assumptions, revoked, policies } = job;
  return simulate(loaded, { id, policy: policies[at]!.policy, assumptions, revoked });
}
