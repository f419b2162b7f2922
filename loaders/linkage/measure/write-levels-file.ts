import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ensureLevels } from "./ensure-levels.js";
import { PAGES } from "./kept-levels.js";

/** Writes the level tables for pages to standard output, measuring them if need be. */
export async function writeLevelsFile(): Promise<void> {
  const { dir } = await ensureLevels();
  process.stdout.write(readFileSync(join(dir, PAGES)));
}
