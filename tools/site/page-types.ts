import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { listFiles } from "./list-files.js";
import { pageCode } from "./page-code.js";
import { ROOT } from "./paths.js";

const OUT = join(ROOT, ".mdcheck");

/**
 * Writes the TypeScript of every page to .mdcheck/, one file a page, line for line, where
 * tsconfig.pages.json makes its relative imports resolve into src/. An error's line is the page's.
 */
export function writePageTypes(): void {
  const source = join(ROOT, "src");
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  for (const page of listFiles(source).filter((path) => path.endsWith(".md"))) {
    const target = join(OUT, `${relative(source, page)}.ts`);
    mkdirSync(dirname(target), { recursive: true });
    // Each page is a module of its own; line 1 of a page is never code.
    writeFileSync(target, `export {};${pageCode(readFileSync(page, "utf8"))}`);
  }
}
