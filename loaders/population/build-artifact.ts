import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { Chances } from "../../src/model/population/chances.js";
import type { AssumptionValues, PopulationInputs } from "../../src/model/population/inputs.js";
import type { Manifest } from "../../src/model/population/manifest.js";
import { populationMargins } from "../../src/model/population/margins.js";
import { ITIN_LAPSE_YEARS, LONGEST_GAP } from "../../src/model/population/return-chances.js";
import type { SideTallies } from "../../src/model/population/side-tallies.js";
import { COHORTS, FILINGS } from "../../src/model/vocabulary.js";
import { arrowCells } from "./arrow-cells.js";
import { type DrawRequest, drawInWorkers } from "./draw-in-workers.js";

/** Version of the artifact's files; raise it when their layout changes. */
const VERSION = 2;

/** What an artifact is built from; nothing else may change its bytes. */
export interface ArtifactRecipe {
  readonly inputs: PopulationInputs;
  readonly values: AssumptionValues;
  readonly chances: Chances;
  readonly seed: number;
  readonly people: number;
  readonly key: string;
  readonly hashes: Omit<Manifest["hashes"], "files">;
}

/** An artifact's files by name, with the manifest they include. */
export interface Artifact {
  readonly files: ReadonlyMap<string, Uint8Array | string>;
  readonly manifest: Manifest;
}

/** Draws a population and makes the files that describe it. */
export async function buildArtifact(
  recipe: ArtifactRecipe,
  how: Pick<DrawRequest, "workers" | "workerSource" | "onProgress" | "chunk">,
): Promise<Artifact> {
  const { inputs, values, chances, seed, people } = recipe;
  const { cells, sides, lawful } = await drawInWorkers({ chances, seed, people, ...how });
  const files = new Map<string, Uint8Array | string>([
    ["cells.arrow.gz", gzipSync(arrowCells(cells), { level: 6 })],
  ]);
  const manifest: Manifest = {
    version: VERSION,
    baseline: inputs.baseline,
    seed,
    people,
    lawful,
    rows: cells.length,
    key: recipe.key,
    hashes: { ...recipe.hashes, files: fileHashes(files) },
    dictionaries: cells.dictionaries,
    households: cells.households,
    margins: populationMargins(inputs, values, chances, cells, sides.cohort),
    dropped: chances.dropped,
    ...describeSides(sides),
    inputs,
    assumptions: values,
  };
  files.set("manifest.json", `${JSON.stringify(manifest, null, 1)}\n`);
  return { files, manifest };
}

/** SHA-256 of each file. */
export function fileHashes(files: ReadonlyMap<string, Uint8Array | string>) {
  return Object.fromEntries(
    [...files].map(([name, bytes]) => [name, createHash("sha256").update(bytes).digest("hex")]),
  );
}

function describeSides({ cohort, male, age, returns }: SideTallies) {
  const width = LONGEST_GAP + 1;
  const rowOf = (filing: number) => returns.subarray(filing * width, (filing + 1) * width);
  const shares = (row: Float64Array) => {
    const sum = total(row);
    return Array.from(row, (n) => (sum > 0 ? n / sum : 0));
  };
  const itin = shares(rowOf(FILINGS.indexOf("itin")));
  return {
    returns: Object.fromEntries(
      FILINGS.flatMap((filing, f) => (filing === "none" ? [] : [[filing, shares(rowOf(f))]])),
    ) as Manifest["returns"],
    cohorts: Object.fromEntries(COHORTS.map((name, c) => [name, cohort[c]!])),
    sexes: { female: male[0]!, male: male[1]! },
    ages: Array.from(age),
    lapsedItins: total(itin.slice(ITIN_LAPSE_YEARS)),
  };
}

function total(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum;
}
