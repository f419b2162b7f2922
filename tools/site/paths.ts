import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** Top folder of the project, whatever the current folder is. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Where the shell looks for libraries it has already bundled and data it has already loaded. */
export const SHELL_CACHE = join(ROOT, "src", ".observablehq", "cache");

/** Where the loaders and these tools keep what can be made again. */
export const CACHE = join(ROOT, ".cache");

/** The built site. */
export const DIST = join(ROOT, "dist");

/** A path inside the project as people write it: relative, with forward slashes. */
export function projectPath(path: string): string {
  return relative(ROOT, path).split(sep).join("/");
}
