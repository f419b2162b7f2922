import { readFileSync } from "node:fs";
import { join } from "node:path";
import { digest } from "./digest.js";
import { listFiles } from "./list-files.js";
import { projectPath, ROOT } from "./paths.js";

const FOLDERS = ["src", "data", "loaders", "tools/site"];
const FILES = ["observablehq.config.ts", "package.json", "package-lock.json"];

/** A fingerprint of everything the built site is made from. */
export function siteKey(): string {
  const files = [
    ...FOLDERS.flatMap((folder) => listFiles(join(ROOT, folder))),
    ...FILES.map((name) => join(ROOT, name)),
  ];
  return digest(...files.flatMap((path) => [projectPath(path), readFileSync(path)]));
}
