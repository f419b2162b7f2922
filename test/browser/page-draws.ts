import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { DrawsClient } from "../../src/components/uncertainty/draws-client.js";
import type { DrawTable } from "../../src/model/uncertainty/draw-table.js";
import type { DrawQuestion } from "../../src/model/uncertainty/draws.js";
import { DIST } from "../../tools/site/paths.js";

declare global {
  interface Window {
    /** The page's client for draws, once `exposeDraws` has run. */
    drawsClient: () => DrawsClient;
  }
}

/**
 * Hands the built page's client for draws to what is evaluated in it. By a script of the page: an
 * import() inside an evaluated function is rewritten when the test is compiled.
 */
export async function exposeDraws(page: Page): Promise<void> {
  const folder = "_import/components/uncertainty";
  const found = readdirSync(join(DIST, folder)).find((name) => /^draws-client\..*js$/.test(name));
  if (!found) throw new Error("The site has no client for draws.");
  const content = `import { drawsClient } from "/${folder}/${found}"; window.drawsClient = drawsClient;`;
  await page.addScriptTag({ type: "module", content });
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
