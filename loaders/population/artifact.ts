import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Ledger } from "../../src/model/ledger.js";
import { baselineOf } from "../../src/model/ledger-lookup.js";
import type { Manifest } from "../../src/model/population/manifest.js";
import { loadLedger } from "../ledger/load-ledger.js";
import {
  ARTIFACT_ENTRY,
  CHANCES_ENTRY,
  chancesAtDefaults,
  codeHash,
  valueHash,
  WORKER_ENTRY,
} from "./artifact-key.js";
import { copyArtifact, storeArtifact, storedManifest } from "./artifact-store.js";
import { buildArtifact } from "./build-artifact.js";
import { drawProgress } from "./draw-progress.js";
import { populationInputs } from "./population-inputs.js";
import { checkedOptions, type PopulationOptions } from "./population-options.js";
import { PROJECT, sourceGraph } from "./source-graph.js";

export const CACHE = join(PROJECT, ".cache/population");

/** A population's files: where they are and what they say of themselves. */
export interface StoredPopulation {
  readonly dir: string;
  readonly manifest: Manifest;
}

/**
 * The artifact of a population, drawn unless the cache has it: `cells.arrow.gz` and
 * `manifest.json` in `dir`. The cache is keyed by all that the bytes follow from (seed, people,
 * the values looked up in the ledger, sources, package versions), so it is never
 * stale. Throws an InputError for options or data files that a person can put right.
 */
export async function ensurePopulation(
  options: PopulationOptions,
  {
    ledger = loadLedger(join(PROJECT, "data")),
    cache = CACHE,
  }: { ledger?: Ledger; cache?: string } = {},
): Promise<StoredPopulation> {
  const baseline = baselineOf(ledger, options.baseline);
  const { people, seed, workers } = checkedOptions(options, baseline.people);
  const inputs = populationInputs(ledger, baseline.id);
  const { chances, values } = chancesAtDefaults(ledger, inputs);
  const worker = sourceGraph(WORKER_ENTRY);
  const hashes = {
    inputs: valueHash([inputs, values]),
    code: codeHash([worker, sourceGraph(ARTIFACT_ENTRY), sourceGraph(CHANCES_ENTRY)]),
  };
  const key = valueHash([seed, people, hashes]);
  const dir = join(cache, key);
  let manifest = storedManifest(dir);
  if (manifest === undefined) {
    const progress = drawProgress(options.progress ?? false);
    try {
      const built = await buildArtifact(
        { inputs, values, chances, seed, people, key, hashes },
        { workers, workerSource: worker.code, ...progress },
      );
      storeArtifact(dir, built.files);
      manifest = built.manifest;
    } finally {
      progress.stop();
    }
  }
  if (options.out === undefined) return { dir, manifest };
  const out = resolve(options.out);
  copyArtifact(out, readFiles(dir, [...Object.keys(manifest.hashes.files), "manifest.json"]));
  return { dir: out, manifest };
}

function readFiles(dir: string, names: readonly string[]): Map<string, Uint8Array> {
  return new Map(names.map((name) => [name, readFileSync(join(dir, name))]));
}
