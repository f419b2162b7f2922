import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { launch, visit } from "./visit.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

it("finds a page by a word in it, with no help from another host", async () => {
  const { page, problems, close } = await visit(browser, inject("site"));
  await page.getByRole("searchbox", { name: "Search" }).fill("explore");
  await page.locator("#observablehq-search-results a").first().waitFor();
  const links = await page
    .locator("#observablehq-search-results a")
    .evaluateAll((elements) =>
      elements.map((element) => new URL((element as HTMLAnchorElement).href).pathname),
    );
  expect(links).toContain("/explore");
  expect(problems).toEqual({ failed: [], remote: [], console: [] });
  await close();
});
