import { FileAttachment } from "observablehq:stdlib";
import type { LevelTables } from "../../model/match/level-tables.js";
import { decodeCells } from "../../model/population/decode-cells.js";
import { type LoadedPopulation, loadPopulation } from "../../model/population/loaded-population.js";
import type { Manifest } from "../../model/population/manifest.js";
import type { LedgerFile } from "./ledger-file.js";

// The shell finds files by their literal names, so every baseline is written out.
const FILES: Readonly<Record<string, { cells: FileAttachment; manifest: FileAttachment }>> = {
  report: {
    cells: FileAttachment("../../data/cells-report.arrow.gz"),
    manifest: FileAttachment("../../data/manifest-report.json"),
  },
  pew: {
    cells: FileAttachment("../../data/cells-pew.arrow.gz"),
    manifest: FileAttachment("../../data/manifest-pew.json"),
  },
  mpi: {
    cells: FileAttachment("../../data/cells-mpi.arrow.gz"),
    manifest: FileAttachment("../../data/manifest-mpi.json"),
  },
};

let ledger: Promise<LedgerFile> | undefined;
let levels: Promise<LevelTables> | undefined;
const loaded = new Map<string, Promise<LoadedPopulation>>();

/** Values of all assumptions as the ledger has them. */
export async function ledgerDefaults(): Promise<Readonly<Record<string, number>>> {
  const { assumptions } = await ledgerFile();
  return Object.fromEntries(assumptions.map((entry) => [entry.id, entry.default]));
}

/** The ledger's assumptions and what the model reads of the states, fetched once. */
export function ledgerFile(): Promise<LedgerFile> {
  ledger ??= FileAttachment("../../data/ledger.json").json<LedgerFile>();
  return ledger;
}

/** The full population of a baseline, fetched and unpacked once. A failure is tried again. */
export function population(baseline: string): Promise<LoadedPopulation> {
  const known = loaded.get(baseline);
  if (known) return known;
  const promise = load(baseline);
  loaded.set(baseline, promise);
  promise.catch(() => {
    loaded.delete(baseline);
    ledger = undefined;
    levels = undefined;
  });
  return promise;
}

async function load(baseline: string): Promise<LoadedPopulation> {
  const files = FILES[baseline];
  if (!files) throw new Error(`There is no population called "${baseline}".`);
  levels ??= FileAttachment("../../data/levels.json").json<LevelTables>();
  const [bytes, manifest, measured, { states }, defaults] = await Promise.all([
    gunzip(files.cells),
    files.manifest.json<Manifest>(),
    levels,
    ledgerFile(),
    ledgerDefaults(),
  ]);
  const { seed, inputs } = manifest;
  const cells = decodeCells(bytes, manifest);
  return loadPopulation({ seed, cells, levels: measured, inputs, states }, defaults);
}

/** A compressed file's content. Some servers decompress it on the way: then it is content already. */
async function gunzip(file: FileAttachment): Promise<ArrayBuffer> {
  const bytes = await file.arrayBuffer();
  const [first, second] = new Uint8Array(bytes, 0, 2);
  if (first !== 0x1f || second !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}
