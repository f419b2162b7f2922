import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { LevelTables } from "../../../src/model/match/level-tables.js";
import { storeArtifact, storedManifest } from "../../population/artifact-store.js";

const FULL = "levels-full.json";
/** The file that pages load. */
export const PAGES = "levels.json";

/** Measured tables: on all nodes, for the proof, and on few, for pages. */
export interface BuiltLevels {
  readonly full: LevelTables;
  readonly pages: LevelTables;
}

/** The same, with the folder that keeps them. */
export interface StoredLevels extends BuiltLevels {
  readonly dir: string;
}

/**
 * The tables in a folder, which are built and stored there first unless all of them are there and
 * unspoiled. A folder is written whole or not at all.
 */
export async function keptLevels(
  dir: string,
  build: () => Promise<BuiltLevels>,
): Promise<StoredLevels> {
  if (storedManifest(dir) === undefined) {
    const { full, pages } = await build();
    storeArtifact(dir, filesOf({ [FULL]: full, [PAGES]: pages }));
  }
  return readLevels(dir);
}

/** The tables that a folder holds; throws where there are none. */
export function readLevels(dir: string): StoredLevels {
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
