import { readdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import type { DrawsClient } from "../../src/components/uncertainty/draws-client.js";
import type { DrawTable } from "../../src/model/uncertainty/draw-table.js";
import type { DrawQuestion } from "../../src/model/uncertainty/draws.js";
import { DIST, ROOT } from "../../tools/site/paths.js";

declare global {
  interface Window {
    /** The page's client for draws, once `exposeDraws` has run. */
    drawsClient: () => DrawsClient;
  }
}

/**
 * Gives a page a client for draws of its own, over the built site's worker: the page keeps the one
 * it was bundled with to itself. By a script of the page, since an import() inside an evaluated
 * function is rewritten when the test is compiled.
 */
export async function exposeDraws(page: Page): Promise<void> {
  const folder = "_import";
  const worker = readdirSync(join(DIST, folder)).find((name) => /^points\.worker\./.test(name));
  if (!worker) throw new Error("The site has no worker for draws.");
  const { outputFiles } = await build({
    stdin: {
      contents: `export { drawsClient } from "./src/components/uncertainty/draws-client.js";`,
      resolveDir: ROOT,
    },
    bundle: true,
    format: "iife",
    globalName: "draws",
    write: false,
    define: { "import.meta.resolve": "workerAddress" },
    banner: { js: `const workerAddress = () => "/${folder}/${worker}";` },
    footer: { js: "window.drawsClient = draws.drawsClient;" },
  });
  await page.addScriptTag({ content: outputFiles[0]!.text });
  await page.waitForFunction(() => "drawsClient" in window);
}

/** What the workers of a page with an exposed client answer to a question. */
export async function drawnInPage(page: Page, question: DrawQuestion): Promise<DrawTable> {
  const [policies, draws, values] = await page.evaluate(async (asked) => {
    const table = await window.drawsClient().run(asked);
    return [table.policies, table.draws, Array.from(table.values)] as const;
  }, question);
  return { policies, draws, values: Float64Array.from(values) };
}
