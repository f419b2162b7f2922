import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { RESPONSE_DRAWS, type ResponseFile } from "../../src/components/response/response-file.js";
import { FIRST_POLICY } from "../../src/components/study/first-policy.js";
import type { Ledger } from "../../src/model/ledger.js";
import { assumptionDefaults, figureNumber, figureOf } from "../../src/model/ledger-lookup.js";
import type { Policy } from "../../src/model/policy/schema.js";
import {
  GROWTH_FIGURE,
  PUBLISHED_ESTIMATES,
} from "../../src/model/response/published-estimates.js";
import { respond } from "../../src/model/response/respond.js";
import { responseIntervals } from "../../src/model/response/response-intervals.js";
import { sixthFewerOf } from "../../src/model/response/response-series.js";
import { DRAW_SEED } from "../../src/model/uncertainty/draws.js";
import { POINTS_WORKER, pointsInWorkers } from "../draws/points-in-workers.js";
import { loadLedger } from "../ledger/load-ledger.js";
import { readPolicies } from "../policies/find-policy.js";
import { ensurePopulation } from "../population/artifact.js";
import { codeHash, valueHash } from "../population/artifact-key.js";
import { drawProgress } from "../population/draw-progress.js";
import { openPopulation } from "../population/open-population.js";
import { PROJECT, sourceGraph } from "../population/source-graph.js";
import { sourcesOf } from "./sources-of.js";

const CACHE = join(PROJECT, ".cache/response");
const ENTRY = "loaders/pages/response-file.ts";

/** Eight significant digits: finer than anything shown. */
const eightDigits = (_: string, value: unknown) =>
  typeof value === "number" ? Number(value.toPrecision(8)) : value;

/**
 * Ten years of the policy the page opens with under the usual scenario, and draws of them. Takes a
 * minute; kept in a cache keyed by the population, the facts and the code behind it.
 */
export async function responseFile(): Promise<ResponseFile> {
  const ledger = loadLedger(join(PROJECT, "data"));
  const policies = readPolicies(ledger, join(PROJECT, "data/policies"));
  const { manifest } = await ensurePopulation({ baseline: ledger.defaultBaseline }, { ledger });
  const { assumptions, figures, states } = ledger;
  const code = codeHash([sourceGraph(ENTRY), sourceGraph(POINTS_WORKER)]);
  const key = valueHash([manifest.key, policies, assumptions, figures, states, code]);
  const path = join(CACHE, `${key}.json`);
  if (existsSync(path)) return JSON.parse(readFileSync(path, "utf8"));
  const file = JSON.stringify(await run(ledger, policies), eightDigits);
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(`${path}.${process.pid}`, file);
  renameSync(`${path}.${process.pid}`, path);
  return JSON.parse(file);
}

async function run(ledger: Ledger, policies: readonly Policy[]): Promise<ResponseFile> {
  const baseline = ledger.defaultBaseline;
  const loaded = await openPopulation(ledger, { baseline });
  const assumptions = assumptionDefaults(ledger);
  const policy = policies.find(({ id }) => id === FIRST_POLICY);
  if (!policy) throw new Error(`There is no policy ${FIRST_POLICY} in data/policies.`);
  const response = respond(loaded, { id: baseline, policy, assumptions, revoked: false });
  const asked = { baseline, revoked: false, set: {}, seed: DRAW_SEED, draws: RESPONSE_DRAWS };
  const job = { design: "response", question: { ...asked, policies: [policy] } } as const;
  const bar = drawProgress(true, "Drawing ten years");
  const values = await pointsInWorkers(loaded, ledger.assumptions, job, bar);
  bar.stop();
  const growth = figureNumber(ledger, GROWTH_FIGURE);
  const ids = PUBLISHED_ESTIMATES.map(({ figure }) => figure);
  return {
    response,
    sixthFewer: sixthFewerOf(response, assumptions),
    intervals: responseIntervals(values, growth),
    seed: DRAW_SEED,
    growth,
    published: ids.map((figure) => {
      const { low, high } = figureOf(ledger, figure);
      return { figure, value: figureNumber(ledger, figure), low, high };
    }),
    sources: sourcesOf(ledger, ids),
  };
}
