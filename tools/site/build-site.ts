import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundlePages } from "./bundle-pages.js";
import { finishHtml } from "./finish-html.js";
import { framework } from "./framework.js";
import { listFiles } from "./list-files.js";
import { loadData } from "./load-data.js";
import { CACHE, DIST } from "./paths.js";
import { prepare } from "./prepare.js";
import { siteKey } from "./site-key.js";

const STAMP = join(CACHE, "site-key");

/** Whether dist/ is the site as it would be built now. */
export function isBuilt(): boolean {
  return (
    existsSync(join(DIST, "index.html")) &&
    existsSync(STAMP) &&
    readFileSync(STAMP, "utf8") === siteKey()
  );
}

/**
 * Builds the site into dist/.
 *
 * @param quiet keep the shell's listing back unless the build fails
 * @throws when the shell fails, or (when quiet) warns about a broken link, with what it said
 */
export async function buildSite({ quiet = false }: { quiet?: boolean } = {}): Promise<void> {
  const key = siteKey(); // taken first: an edit during the build makes the next one run
  rmSync(STAMP, { force: true });
  await prepare();
  await loadData();
  const { code, output } = await framework(["build"], { quiet }).finished;
  if (code !== 0 || /\bbroken links?\b/.test(output)) {
    throw new Error(`The site build failed.\n${output}`.trimEnd());
  }
  await bundlePages(DIST);
  for (const path of listFiles(DIST).filter((path) => path.endsWith(".html"))) {
    writeFileSync(path, finishHtml(readFileSync(path, "utf8")));
  }
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(STAMP, key);
}
