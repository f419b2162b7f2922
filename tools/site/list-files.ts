import { readdirSync } from "node:fs";
import { join } from "node:path";

const HIDDEN = /(^|\/)(\.observablehq|node_modules)(\/|$)/;

/**
 * Paths of every file under `folder`, in a steady order, without the shell's caches.
 * A folder that does not exist has no files.
 */
export function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !HIDDEN.test(path.slice(folder.length).replaceAll("\\", "/")))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
