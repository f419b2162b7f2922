import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { builtPages } from "./built-pages.js";
import { cellErrors, launch, visit } from "./visit.js";

const PHONE = { width: 360, height: 740 };
// What a page of 1280 px becomes when a reader enlarges it four times (WCAG 1.4.10).
const ENLARGED = { width: 320, height: 256 };

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

it("there is a front page", () => {
  expect(builtPages()).toContain("");
});

describe.each(builtPages())("/%s", (path) => {
  const url = () => inject("site") + path;

  it("loads without a failed request, a foreign host or an error", async () => {
    const { page, problems, close } = await visit(browser, url());
    expect(problems).toEqual({ failed: [], remote: [], console: [] });
    expect(await cellErrors(page)).toEqual([]);
    await close();
  });

  it.each([PHONE, ENLARGED])("never scrolls sideways at $width px", async (viewport) => {
    const { page, close } = await visit(browser, url(), { viewport });
    const wide = await page.evaluate(() => {
      const limit = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= limit) return [];
      return Array.from(document.querySelectorAll("#observablehq-center *"))
        .filter((element) => element.getBoundingClientRect().right > limit + 0.5)
        .slice(0, 5)
        .map((element) => element.outerHTML.slice(0, 120));
    });
    expect(wide, "elements that stick out").toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await close();
  });

  it("says what it is about before any script runs", async () => {
    const { page, close } = await visit(browser, url(), { javaScriptEnabled: false });
    expect((await page.locator("h1").first().textContent())?.trim()).not.toBe("");
    await expect(page.locator("h1").first().isVisible()).resolves.toBe(true);
    for (const headline of await page.locator("[data-headline]").all()) {
      const key = await headline.getAttribute("data-headline");
      expect((await headline.textContent())?.trim(), `data-headline="${key}"`).not.toBe("");
      expect(await headline.isVisible(), `data-headline="${key}" is visible`).toBe(true);
    }
    await close();
  });

  it("has a language, a title and a description, and lets readers zoom", async () => {
    const { page, close } = await visit(browser, url(), { javaScriptEnabled: false });
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(await page.title()).toMatch(/Crossmatch/);
    const content = (name: string) =>
      page.locator(`meta[name="${name}"]`).first().getAttribute("content");
    expect(await content("description")).toMatch(/\w{3}/);
    expect(await content("viewport")).not.toMatch(/maximum-scale|user-scalable/);
    await close();
  });
});
