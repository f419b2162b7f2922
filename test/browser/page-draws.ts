import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { DrawTable } from "../../src/model/uncertainty/draw-table.js";
import type { DrawQuestion } from "../../src/model/uncertainty/draws.js";
import { DIST } from "../../tools/site/paths.js";

/** The address of the built page's client for draws. */
export function clientPath(): string {
  const folder = "_import/components/uncertainty";
  const found = readdirSync(join(DIST, folder)).find((name) => /^draws-client\..*js$/.test(name));
  if (!found) throw new Error("The site has no client for draws.");
  return `/${folder}/${found}`;
}

/** What a page's workers answer to a question. */
export async function drawnInPage(page: Page, question: DrawQuestion): Promise<DrawTable> {
  const [policies, draws, values] = await page.evaluate(
    async ([path, asked]) => {
      const { drawsClient } = await import(path as string);
      const table = await drawsClient().run(asked);
      return [table.policies, table.draws, Array.from(table.values)] as const;
    },
    [clientPath(), question] as const,
  );
  return { policies, draws, values: Float64Array.from(values as number[]) };
}
