import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { SHELL_CACHE } from "./paths.js";

/**
 * Drops the shell's copies of what loaders printed. The shell never re-runs a loader whose output
 * it has, not even when the facts or the model behind it changed; our loaders keep their own cache,
 * keyed by everything they read, so asking them again is right and cheap.
 */
export function forgetLoadedData(): void {
  let names: string[] = [];
  try {
    names = readdirSync(SHELL_CACHE);
  } catch {
    return; // nothing built yet
  }
  // Names that begin with an underscore are libraries and search, not data.
  for (const name of names.filter((name) => !name.startsWith("_"))) {
    rmSync(join(SHELL_CACHE, name), { recursive: true, force: true });
  }
}
