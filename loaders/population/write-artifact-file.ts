import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ensurePopulation } from "./artifact.js";

/** Writes one file of a baseline's full-scale artifact to standard output, drawing it if need be. */
export async function writeArtifactFile(baseline: string, name: string): Promise<void> {
  const { dir } = await ensurePopulation({ baseline });
  process.stdout.write(readFileSync(join(dir, name)));
}
