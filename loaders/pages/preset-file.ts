import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { QUESTIONS } from "../../src/components/policy-card/questions.js";
import type { PresetFile } from "../../src/components/study/preset-file.js";
import { RESTS_ON } from "../../src/components/study/rests-on.js";
import type { Ledger } from "../../src/model/ledger.js";
import { assumptionDefaults } from "../../src/model/ledger-lookup.js";
import type { Policy } from "../../src/model/policy/schema.js";
import { simulate } from "../../src/model/simulate.js";
import { loadLedger } from "../ledger/load-ledger.js";
import { readPolicies } from "../policies/find-policy.js";
import { codeHash, valueHash } from "../population/artifact-key.js";
import { openPopulation } from "../population/open-population.js";
import { populationHash } from "../population/population-hash.js";
import { PROJECT, sourceGraph } from "../population/source-graph.js";
import { projectVersion } from "../project-version.js";
import { sourcesOf } from "./sources-of.js";

const CACHE = join(PROJECT, ".cache/presets");
const ENTRY = "loaders/pages/preset-file.ts";

/**
 * Every preset policy run over the default population at full scale, with the texts and sources a
 * page needs to show it. Kept in a cache keyed by the population, the facts and the code behind it.
 */
export async function presetFile(): Promise<PresetFile> {
  const ledger = loadLedger(join(PROJECT, "data"));
  const policies = readPolicies(ledger, join(PROJECT, "data/policies"));
  const baseline = ledger.defaultBaseline;
  const version = projectVersion();
  const populations = await populationHashes(ledger);
  const key = valueHash([
    version,
    populations,
    policies,
    // What people do afterwards has no part in a simulation.
    ledger.assumptions.filter(({ stage }) => stage !== "response"),
    ledger.baselines,
    ledger.states,
    ledger.figures,
    codeHash([sourceGraph(ENTRY)]),
  ]);
  const path = join(CACHE, `${key}.json`);
  if (existsSync(path)) return JSON.parse(readFileSync(path, "utf8"));
  const file = JSON.stringify({
    version,
    populations,
    ...(await run(ledger, policies, baseline)),
  } satisfies PresetFile);
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(`${path}.${process.pid}`, file);
  renameSync(`${path}.${process.pid}`, path);
  return JSON.parse(file);
}

/** What the cells of each baseline hash to, drawing those that are not in the cache. */
async function populationHashes(ledger: Ledger): Promise<Readonly<Record<string, string>>> {
  const hashes: Record<string, string> = {};
  for (const { id } of ledger.baselines) {
    hashes[id] = await populationHash(ledger, { baseline: id });
  }
  return hashes;
}

async function run(
  ledger: Ledger,
  policies: readonly Policy[],
  baseline: string,
): Promise<Omit<PresetFile, "version" | "populations">> {
  const population = await openPopulation(ledger, { baseline });
  const assumptions = assumptionDefaults(ledger);
  const results = policies.map((policy) =>
    simulate(population, { id: baseline, policy, assumptions, revoked: false }),
  );
  const figures = new Set(ledger.figures.map(({ id }) => id));
  return {
    scenario: baseline,
    baseline,
    seed: population.tables.seed,
    policies,
    results: Object.fromEntries(results.map((result) => [result.policy, result])),
    baselines: ledger.baselines.map(({ id, title, description, people, figures }) => ({
      id,
      title,
      description,
      people,
      figures,
    })),
    assumptions: ledger.assumptions.map(
      ({ id, label, unit, default: usual, low, high, stage }) => ({
        id,
        label,
        unit,
        default: usual,
        low,
        high,
        stage,
      }),
    ),
    sources: sourcesOf(ledger, [
      // A policy may also rest on a statute or a paper, which is no figure.
      ...policies.flatMap(({ sources }) => sources.filter((id) => figures.has(id))),
      ...ledger.baselines.flatMap((entry) => entry.figures),
      ...RESTS_ON,
      ...Object.values(QUESTIONS).flatMap((question) => question.figures),
    ]),
  };
}
