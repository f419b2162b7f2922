import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { responseFile } from "../../loaders/pages/response-file.js";
import { responseHeadlines } from "../../src/components/response/headline.js";
import { launch, visit } from "./visit.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

const SITE = () => `${inject("site")}response`;
const FEWER = '[data-headline="response-fewer"]';

describe("/response", () => {
  it("opens with the model's own numbers, before any script", async () => {
    const { response, intervals, sixthFewer } = await responseFile();
    const texts = responseHeadlines({ policy: "", response, intervals, sixthFewer });
    const { page, close } = await visit(browser, SITE(), { javaScriptEnabled: false });
    for (const [key, text] of Object.entries(texts)) {
      expect(await page.locator(`[data-headline="${key}"]`).textContent()).toBe(text);
    }
    await close();
  });

  it("draws lines with bands, the loop of any year, and the estimates, without a worker", async () => {
    const { page, problems, close } = await visit(browser, SITE());
    await expect.poll(() => page.locator(".cm-years svg path").count()).toBe(14);
    const loop = page.locator(".cm-loop svg");
    const first = await loop.textContent();
    await page.locator('[data-control="response.year"]').selectOption("10");
    await expect.poll(() => loop.textContent()).not.toBe(first);
    expect(await page.locator(".cm-estimates tbody tr").count()).toBe(4);
    expect(page.workers()).toHaveLength(0);
    expect(problems).toEqual({ failed: [], remote: [], console: [] });
    await close();
  });

  it("answers a slider and a link, shows progress, and can be stopped", async () => {
    const { page, problems, close } = await visit(browser, SITE());
    const before = await page.locator(FEWER).textContent();
    await page
      .locator('[data-control="response.chilled"]')
      .first()
      .evaluate((node) => {
        (node as HTMLInputElement).value = "60";
        node.dispatchEvent(new Event("input", { bubbles: true }));
      });
    const slow = { timeout: 120_000 };
    await expect.poll(() => page.locator(FEWER).textContent(), slow).not.toBe(before);
    await expect.poll(() => page.url()).toContain("response.chilled=0.6");
    const status = page.locator(".cm-progress [role=status]");
    await expect.poll(() => status.textContent(), slow).toContain("Drawing the assumptions");
    await page.locator(".cm-progress button").click();
    await expect.poll(() => status.textContent()).toContain("Stopped");
    const after = await page.locator(FEWER).textContent();
    const linked = await visit(browser, page.url());
    await expect.poll(() => linked.page.locator(FEWER).textContent(), slow).toBe(after);
    expect([problems.console, problems.failed]).toEqual([[], []]);
    await linked.close();
    await close();
  }, 300_000);

  it("says that nothing happens where nothing is shared", async () => {
    const { page, close } = await visit(browser, `${SITE()}?v=1&policy=no-sharing`);
    const text = () => page.locator(FEWER).textContent();
    await expect.poll(text, { timeout: 120_000 }).toContain("nobody would have a reason");
    await close();
  }, 200_000);
});
