import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { replayFile } from "../../loaders/pages/replay-file.js";
import { replayHeadlines } from "../../src/components/replay/headline.js";
import { launch, visit } from "./visit.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

describe("/replay", () => {
  it("opens with the model's own numbers and shows every total with its source", async () => {
    const file = await replayFile();
    const { page, problems, close } = await visit(browser, `${inject("site")}replay`);
    for (const [key, text] of Object.entries(replayHeadlines(file))) {
      const found = page.locator(`[data-headline="${key}"]`);
      for (const shown of await found.allTextContents()) expect(shown).toBe(text);
    }
    const lines = page.locator(".cm-totals tbody tr");
    await expect.poll(() => lines.count()).toBe(file.replay.totals.length);
    expect(await lines.last().innerText()).toContain("never published");
    await expect.poll(() => page.locator(".cm-dots svg path").count()).toBeGreaterThan(40);
    expect(problems).toEqual({ failed: [], remote: [], console: [] });
    await close();
  });

  it("lets the keyboard walk the charts, each mark with its words", async () => {
    const { page, close } = await visit(browser, `${inject("site")}replay`);
    const first = page.locator(".cm-dots [data-tip][tabindex='0']").first();
    await first.focus();
    await page.keyboard.press("ArrowDown");
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    expect(await focused()).toMatch(/^Addresses disclosed: 47,289 on record/);
    expect(await page.locator(".cm-dots .cm-tip").first().isVisible()).toBe(true);
    await page.keyboard.press("End");
    expect(await focused()).toMatch(/^Disclosed on an incomplete address: at most 2,364 on record/);
    await close();
  });
});
