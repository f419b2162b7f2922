import { buildSync } from "esbuild";
import { PROJECT } from "../population/source-graph.js";

/**
 * A worker module (a path from the top of the repository) with all it imports in one script: a
 * script from memory finds no packages.
 */
export function workerSource(entry: string): string {
  const { outputFiles } = buildSync({
    absWorkingDir: PROJECT,
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    target: "node20",
    logLevel: "silent",
  });
  return outputFiles[0]!.text;
}
