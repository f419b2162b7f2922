import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ComparisonFile } from "../../src/components/compare/comparison-file.js";
import {
  SWEPT,
  sweepPoint,
  THRESHOLDS,
  withThreshold,
} from "../../src/components/compare/threshold-sweep.js";
import { groupCounts } from "../../src/model/group-counts.js";
import type { Ledger } from "../../src/model/ledger.js";
import { assumptionDefaults } from "../../src/model/ledger-lookup.js";
import type { Policy } from "../../src/model/policy/schema.js";
import { populationFor } from "../../src/model/population/population-for.js";
import { simulate } from "../../src/model/simulate.js";
import { loadLedger } from "../ledger/load-ledger.js";
import { readPolicies } from "../policies/find-policy.js";
import { ensurePopulation } from "../population/artifact.js";
import { codeHash, valueHash } from "../population/artifact-key.js";
import { openPopulation } from "../population/open-population.js";
import { PROJECT, sourceGraph } from "../population/source-graph.js";

const CACHE = join(PROJECT, ".cache/comparison");
const ENTRY = "loaders/pages/comparison-file.ts";

/** Six significant digits, as in the file of presets. */
const sixDigits = (_: string, value: unknown) =>
  typeof value === "number" ? Number(value.toPrecision(6)) : value;

/**
 * The groups of the default population, and one preset at every threshold of the sweep over it at
 * full scale. Kept in a cache keyed by the population, the facts and the code behind it.
 */
export async function comparisonFile(): Promise<ComparisonFile> {
  const ledger = loadLedger(join(PROJECT, "data"));
  const policy = sweptPolicy(ledger);
  const { manifest } = await ensurePopulation({ baseline: ledger.defaultBaseline }, { ledger });
  const key = valueHash([
    manifest.key,
    policy,
    ledger.assumptions,
    ledger.states,
    codeHash([sourceGraph(ENTRY)]),
  ]);
  const path = join(CACHE, `${key}.json`);
  if (existsSync(path)) return JSON.parse(readFileSync(path, "utf8"));
  const file = JSON.stringify(await run(ledger, policy), sixDigits);
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(`${path}.${process.pid}`, file);
  renameSync(`${path}.${process.pid}`, path);
  return JSON.parse(file);
}

function sweptPolicy(ledger: Ledger): Policy {
  const policy = readPolicies(ledger, join(PROJECT, "data/policies")).find(
    ({ id }) => id === SWEPT,
  );
  if (!policy) throw new Error(`There is no policy ${SWEPT} in data/policies.`);
  return policy;
}

async function run(ledger: Ledger, policy: Policy): Promise<ComparisonFile> {
  const id = ledger.defaultBaseline;
  const population = await openPopulation(ledger, { baseline: id });
  const assumptions = assumptionDefaults(ledger);
  return {
    groups: groupCounts(populationFor(population, assumptions), false),
    sweep: {
      policy: policy.id,
      points: THRESHOLDS.map((threshold) =>
        sweepPoint(
          threshold,
          simulate(population, {
            id,
            policy: withThreshold(policy, threshold),
            assumptions,
            revoked: false,
          }),
        ),
      ),
    },
  };
}
