import { join } from "node:path";
import type { Ledger } from "../../../src/model/ledger.js";
import { assumptionDefaults } from "../../../src/model/ledger-lookup.js";
import { loadLedger } from "../../ledger/load-ledger.js";
import { nameSources } from "../../names/load-names.js";
import { readNicknames } from "../../names/read-nicknames.js";
import { nameVocabularies } from "../../names/vocabulary.js";
import { codeHash, valueHash } from "../../population/artifact-key.js";
import { drawProgress } from "../../population/draw-progress.js";
import { PROJECT, sourceGraph } from "../../population/source-graph.js";
import { buildLevels, levelValues } from "./build-levels.js";
import { keptLevels, type StoredLevels } from "./kept-levels.js";
import type { LevelDetail } from "./level-parts.js";
import { LEVELS_VERSION, LEVELS_WORKER } from "./measure-levels.js";

/** The module from whose sources, and those of all it imports, the tables follow. */
const ENTRY = "loaders/linkage/measure/build-levels.ts";
export const LEVELS_CACHE = join(PROJECT, ".cache/levels");

/** Where levels are kept, whether to show how far the measurement is, and how fine it is. */
export interface LevelOptions {
  readonly cache?: string;
  readonly progress?: boolean;
  readonly measure?: LevelDetail;
}

/**
 * The measured level tables, measured now unless the cache has them, which takes about a minute of two threads. The
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
    codeHash([sourceGraph(ENTRY), sourceGraph(LEVELS_WORKER)]),
  ]);
  const dir = join(cache, key);
  return keptLevels(dir, async () => {
    const bar = drawProgress(progress, "Measuring comparison levels");
    try {
      const vocabularies = nameVocabularies(sources);
      return await buildLevels(
        { vocabularies, naming: sources.naming, values, nicknames },
        measure,
        bar.onProgress,
      );
    } finally {
      bar.stop();
    }
  });
}
