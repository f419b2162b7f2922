import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { relative, sep } from "node:path";

/**
 * SHA-256, in hexadecimal, over the names and bytes of files: the same for the same contents in
 * any order of `paths`, different when a file is edited, renamed, added or left out. Names are
 * taken relative to `root` with forward slashes, so that a clone elsewhere hashes alike.
 */
export function contentHash(paths: readonly string[], root: string = process.cwd()): string {
  const hash = createHash("sha256");
  const named = [...new Set(paths)].map((path) => ({
    path,
    name: relative(root, path).split(sep).join("/"),
  }));
  named.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const { path, name } of named) {
    const bytes = readFileSync(path);
    // Lengths keep a byte that moves from one file to the next from going unseen.
    hash.update(`${name.length}:${name}:${bytes.length}:`);
    hash.update(bytes);
  }
  return hash.digest("hex");
}
