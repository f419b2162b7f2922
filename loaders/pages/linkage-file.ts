import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { LinkageFile } from "../../src/components/linkage/linkage-file.js";
import type { Ledger } from "../../src/model/ledger.js";
import { assumptionDefaults } from "../../src/model/ledger-lookup.js";
import type { LoadedPopulation } from "../../src/model/population/loaded-population.js";
import { loadLedger } from "../ledger/load-ledger.js";
import { loadNames } from "../names/load-names.js";
import { nicknameTable, readNicknames } from "../names/read-nicknames.js";
import { codeHash, valueHash } from "../population/artifact-key.js";
import { openPopulation } from "../population/open-population.js";
import { PROJECT, sourceGraph } from "../population/source-graph.js";
import { nicknamesOf } from "../records/world/nicknames-of.js";
import { chanceTables } from "./linkage/chance-tables.js";
import { filePeople } from "./linkage/file-people.js";
import { nameExamples } from "./linkage/name-examples.js";
import { recordPairs } from "./linkage/record-pairs.js";
import { thresholdRuns } from "./linkage/threshold-runs.js";

const CACHE = join(PROJECT, ".cache/linkage");
const ENTRY = "loaders/pages/linkage-file.ts";

/** Four significant digits: finer than anything shown. */
const fourDigits = (_: string, value: unknown) =>
  typeof value === "number" ? Number(value.toPrecision(4)) : value;

/**
 * Everything the linkage page shows, at the ledger's defaults over the default population. Kept in
 * a cache keyed by the population, the measured levels, the facts and the code behind it.
 */
export async function linkageFile(): Promise<LinkageFile> {
  const ledger = loadLedger(join(PROJECT, "data"));
  const population = await openPopulation(ledger, { baseline: ledger.defaultBaseline });
  const { cells, levels, inputs, seed } = population.tables;
  const nicknames = readNicknames(join(PROJECT, "data"));
  const key = valueHash([
    seed,
    inputs,
    cells.length,
    levels,
    nicknames,
    ledger.assumptions,
    ledger.states,
    ledger.surnames,
    codeHash([sourceGraph(ENTRY)]),
  ]);
  const path = join(CACHE, `${key}.json`);
  if (existsSync(path)) return JSON.parse(readFileSync(path, "utf8"));
  const file = JSON.stringify(makeLinkageFile(ledger, population), fourDigits);
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(`${path}.${process.pid}`, file);
  renameSync(`${path}.${process.pid}`, path);
  return JSON.parse(file);
}

function makeLinkageFile(ledger: Ledger, population: LoadedPopulation): LinkageFile {
  const data = join(PROJECT, "data");
  const assumptions = assumptionDefaults(ledger);
  const nicknames = readNicknames(data);
  const { vocabularies, sources } = loadNames(ledger, data);
  const mix = { naming: sources.naming, values: assumptions };
  return {
    nicknames: nicknameTable(nicknames),
    pairs: recordPairs(vocabularies, nicknamesOf(nicknames)),
    chances: chanceTables(population, assumptions),
    people: filePeople(ledger, assumptions),
    names: nameExamples(vocabularies, mix, population.tables.levels),
    ...thresholdRuns(population, assumptions),
  };
}
