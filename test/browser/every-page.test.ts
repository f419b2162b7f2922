import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { DIST } from "../../tools/site/paths.js";
import { serve } from "../../tools/site/serve.js";
import { violations } from "./accessibility.js";
import { builtPages } from "./built-pages.js";
import { tabThrough } from "./keyboard.js";
import { cellErrors, launch, settle, type Visit, visit } from "./visit.js";
import { sidewaysScroll } from "./width.js";

/** Bytes a page may send before any interaction. */
const BUDGET = 400_000;
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

  describe("on a wide screen", () => {
    const sent: { path: string; bytes: number }[] = [];
    let visited: Visit;
    let stop: () => Promise<void>;
    beforeAll(async () => {
      // Counted where it is sent, so that what a worker fetches counts as well.
      const site = await serve(DIST, { onSent: (path, bytes) => sent.push({ path, bytes }) });
      visited = await visit(browser, site.url + path, { viewport: { width: 1280, height: 800 } });
      stop = async () => {
        await visited.close();
        await site.close();
      };
    });
    afterAll(() => stop?.());

    it("loads without a failed request, a foreign host or an error", async () => {
      expect(visited.problems).toEqual({ failed: [], remote: [], console: [] });
      expect(await cellErrors(visited.page)).toEqual([]);
    });

    it(`sends less than ${BUDGET / 1000} kB before any interaction`, () => {
      const total = sent.reduce((sum, { bytes }) => sum + bytes, 0);
      const largest = sent.sort((a, b) => b.bytes - a.bytes).slice(0, 6);
      const list = largest.map(({ path, bytes }) => `  ${(bytes / 1000).toFixed(1)} kB ${path}`);
      const report = `/${path}: ${sent.length} requests, ${(total / 1000).toFixed(1)} kB\n${list.join("\n")}`;
      console.log(report);
      expect(total, report).toBeLessThan(BUDGET);
    });

    it("meets WCAG 2.2 AA in light, and in dark once the reader's system turns dark", async () => {
      expect(await violations(visited.page)).toEqual([]);
      await visited.page.emulateMedia({ colorScheme: "dark" });
      await settle(visited.page);
      expect(await violations(visited.page)).toEqual([]);
      await visited.page.emulateMedia({ colorScheme: "light" });
    });

    it("reaches every control with the Tab key, and shows where it is", async () => {
      const { unreachable, unmarked } = await tabThrough(visited.page);
      expect(unreachable, "never reached").toEqual([]);
      expect(unmarked, "no mark of focus").toEqual([]);
    });
  });

  it("fits a phone, dark or light, and a page enlarged four times, and meets WCAG 2.2 AA there", async () => {
    const { page, close } = await visit(browser, url(), { viewport: PHONE, colorScheme: "dark" });
    expect(await sidewaysScroll(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "light" });
    await settle(page);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize(ENLARGED);
    await settle(page);
    expect(await sidewaysScroll(page)).toEqual([]);
    await close();
  });

  it("says what it is about before any script runs, and lets readers zoom", async () => {
    const { page, close } = await visit(browser, url(), { javaScriptEnabled: false });
    expect((await page.locator("h1").first().textContent())?.trim()).not.toBe("");
    await expect(page.locator("h1").first().isVisible()).resolves.toBe(true);
    for (const headline of await page.locator("[data-headline]").all()) {
      const key = await headline.getAttribute("data-headline");
      expect((await headline.textContent())?.trim(), `data-headline="${key}"`).not.toBe("");
      expect(await headline.isVisible(), `data-headline="${key}" is visible`).toBe(true);
    }
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(await page.title()).toMatch(/Crossmatch/);
    const content = (name: string) =>
      page.locator(`meta[name="${name}"]`).first().getAttribute("content");
    expect(await content("description")).toMatch(/\w{3}/);
    expect(await content("viewport")).not.toMatch(/maximum-scale|user-scalable/);
    await close();
  });
});
