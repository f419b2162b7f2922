import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Ledger } from "../../../src/model/ledger.js";
import { assumptionDefaults } from "../../../src/model/ledger-lookup.js";
import type { LevelTables } from "../../../src/model/match/level-tables.js";
import { loadLedger } from "../../ledger/load-ledger.js";
import { nameSources } from "../../names/load-names.js";
import { readNicknames } from "../../names/read-nicknames.js";
import { nameVocabularies } from "../../names/vocabulary.js";
import { codeHash, valueHash } from "../../population/artifact-key.js";
import { storeArtifact, storedManifest } from "../../population/artifact-store.js";
import { drawProgress } from "../../population/draw-progress.js";
import { PROJECT, sourceGraph } from "../../population/source-graph.js";
import { buildLevels, levelValues } from "./build-levels.js";
import { LEVELS_VERSION, type MeasureOptions } from "./measure-levels.js";

/** The module from whose sources, and those of all it imports, the tables follow. */
const ENTRY = "loaders/linkage/measure/build-levels.ts";
const FULL = "levels-full.json";
const PAGES = "levels.json";
export const LEVELS_CACHE = join(PROJECT, ".cache/levels");

/** Measured tables: on all nodes, for the proof, and on few, for pages; and where they are kept. */
export interface StoredLevels {
  readonly dir: string;
  readonly full: LevelTables;
  readonly pages: LevelTables;
}

/** Where levels are kept, whether to show how far the measurement is, and how fine it is. */
export interface LevelOptions {
  readonly cache?: string;
  readonly progress?: boolean;
  readonly measure?: Omit<MeasureOptions, "onProgress">;
}

/**
 * The measured level tables, measured now unless the cache has them, which takes about a minute. The
 * cache is keyed by all that the tables follow from (name and nickname vocabularies, the ledger's
 * values that are read, the sources and package versions of operators and comparisons), so it is
 * never stale. Throws an InputError for data files that a person can put right.
 */
export async function ensureLevels(
  ledger: Ledger = loadLedger(join(PROJECT, "data")),
  { cache = LEVELS_CACHE, progress = false, measure = {} }: LevelOptions = {},
): Promise<StoredLevels> {
  const data = join(PROJECT, "data");
  const { sources, poolsHash } = nameSources(ledger, data);
  const nicknames = readNicknames(data);
  const values = levelValues(assumptionDefaults(ledger));
  const key = valueHash([
    LEVELS_VERSION,
    poolsHash,
    sources,
    nicknames,
    values,
    measure,
    codeHash([sourceGraph(ENTRY)]),
  ]);
  const dir = join(cache, key);
  if (storedManifest(dir) === undefined) {
    const bar = drawProgress(progress, "Measuring comparison levels");
    try {
      const vocabularies = nameVocabularies(sources);
      const { full, pages } = buildLevels(
        { vocabularies, naming: sources.naming, values, nicknames },
        { ...measure, onProgress: bar.onProgress },
      );
      storeArtifact(dir, filesOf({ [FULL]: full, [PAGES]: pages }));
    } finally {
      bar.stop();
    }
  }
  return { dir, full: readTables(dir, FULL), pages: readTables(dir, PAGES) };
}

function readTables(dir: string, name: string): LevelTables {
  return JSON.parse(readFileSync(join(dir, name), "utf8")) as LevelTables;
}

/** The tables as files, with a manifest of their hashes. */
function filesOf(tables: Readonly<Record<string, LevelTables>>): ReadonlyMap<string, string> {
  const files = new Map(
    Object.entries(tables).map(([name, table]) => [name, `${JSON.stringify(table)}\n`]),
  );
  const hashes = Object.fromEntries(
    [...files].map(([name, text]) => [name, createHash("sha256").update(text).digest("hex")]),
  );
  return files.set("manifest.json", `${JSON.stringify({ hashes: { files: hashes } })}\n`);
}
