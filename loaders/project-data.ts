import { join, relative } from "node:path";
import { PROJECT } from "./population/source-graph.js";

/**
 * A file or folder of the project's `data/`, as seen from the folder the reader is in: the command
 * line works from anywhere, and messages name files the way the reader would.
 */
export function projectData(...parts: readonly string[]): string {
  return relative(process.cwd(), join(PROJECT, "data", ...parts)) || ".";
}
