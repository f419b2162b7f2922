import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { headlines } from "../../loaders/headlines.js";
import { STORED_DRAWS } from "../../src/components/uncertainty/stored-counts.js";
import { launch, type Visit, visit } from "./visit.js";

const FLOWS = ".cm-frame:has([aria-label^='Requests and people exposed']) svg";
const OTHERS = '[data-headline="compare-others"]';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

const open = (query = "", options = {}): Promise<Visit> =>
  visit(browser, `${inject("site")}compare${query}`, options);

/** Titles of the policies whose flows are drawn, in order. */
const compared = (page: Page) =>
  page
    .locator(`${FLOWS} [data-tip$="/exposed"], ${FLOWS} [data-tip$="/requested"]`)
    .evaluateAll((parts) => [
      ...new Set(parts.map((part) => part.getAttribute("aria-label")!.split(":")[0]!)),
    ]);

describe("/compare", () => {
  it("opens with the model's own numbers in the sentence, and shows every chart", async () => {
    const texts = await headlines();
    const { page, problems, close } = await open();
    for (const key of ["compare-reference", "compare-exposed", "compare-others"]) {
      expect(await page.locator(`[data-headline="${key}"]`).textContent()).toBe(texts[key]);
    }
    expect(await page.locator(".cm-frame").count()).toBe(7);
    for (const chart of await page.locator(".cm-frame svg").all()) {
      expect((await chart.boundingBox())!.height).toBeGreaterThan(100);
    }
    expect(problems).toEqual({ failed: [], remote: [], console: [] });
    await close();
  });

  it("compares more policies, follows a change of one's own, and goes back step by step", async () => {
    const { page, problems, close } = await open();
    const first = await compared(page);
    expect(first).toHaveLength(3);
    await page.locator('[data-control="compare.name-dob"]').check();
    await expect.poll(() => compared(page)).toHaveLength(4);
    expect(page.url()).toContain(
      "view.compare=exchange-2025,memorandum-2025,broad-request-2025,name-dob",
    );

    await page.locator(".cm-compare-own > summary").click();
    const sentence = await page.locator(OTHERS).textContent();
    await page
      .locator('[data-control="request.share"]')
      .first()
      .evaluate((node) => {
        const input = node as HTMLInputElement;
        input.value = "40";
        input.dispatchEvent(new Event("input", { bubbles: true }));
      });
    await expect
      .poll(() => compared(page), { timeout: 60_000 })
      .toEqual([...first, "Matching by name and date of birth", "Your policy"]);
    expect(await page.locator(OTHERS).textContent()).not.toBe(sentence);
    await expect.poll(() => page.url()).toContain("policy.request.share=0.4");

    await page.goBack();
    await expect.poll(() => page.url()).not.toContain("policy.request.share");
    await page.goBack();
    await expect.poll(() => compared(page)).toHaveLength(4);
    expect(page.url()).not.toContain("yours");
    await page.goBack();
    await expect.poll(() => compared(page)).toEqual(first);
    expect(problems.console).toEqual([]);
    await close();
  });

  it("opens what a link names, measured from its first policy, and says what it cannot find", async () => {
    const { page, close } = await open("?view.compare=name-dob,no-such-policy,no-sharing");
    expect(await page.locator('[data-headline="compare-reference"]').textContent()).toBe(
      "Matching by name and date of birth",
    );
    expect(await page.locator(".cm-compare-notices").innerText()).toContain("no-such-policy");
    expect(await page.locator('[data-control="compare.no-sharing"]').isChecked()).toBe(true);
    expect(await page.locator('[data-control="compare.no-sharing"]').isDisabled()).toBe(true);
    await page.locator('[data-control="compare.reference.no-sharing"]').check();
    await expect
      .poll(() => page.locator('[data-headline="compare-reference"]').textContent())
      .toBe("No sharing");
    await close();
  });

  it("warns that a policy compared with itself changes nothing", async () => {
    const { page, close } = await open("?view.compare=exchange-2025,yours");
    expect(await page.locator(".cm-compare-notices").innerText()).toContain(
      "are the same rules under two names",
    );
    await close();
  });

  it("draws ranges with progress, stays usable meanwhile, and gives up when told to", async () => {
    const { page, problems, close } = await open();
    // The ranges that the page opens with were worked out when the site was built.
    expect(await page.locator(".cm-run-words").first().textContent()).toContain(
      `${STORED_DRAWS} draws`,
    );
    const spans = page.locator(
      "[aria-label='Differences from the reference'] line[stroke-width='3']",
    );
    expect(await spans.count()).toBe(12);
    await page.locator('[data-control="compare.court-orders"]').check();
    await expect.poll(() => spans.count()).toBe(0);
    await page.locator('[data-control="compare.ranges.start"]').click();
    const bar = page.locator(".cm-run progress").first();
    await expect.poll(() => bar.getAttribute("value"), { timeout: 90_000 }).not.toBeNull();
    await page.locator('[data-control="compare.groups.rate"]').check();
    await expect
      .poll(() => page.locator(".cm-frame-subtitle", { hasText: "per 1,000" }).count())
      .toBe(4);
    await page.locator('[data-control="compare.ranges.stop"]').click();
    expect(await page.locator(".cm-run-words").first().textContent()).toBe("Stopped.");
    expect(await page.locator('[data-control="compare.ranges.start"]').isVisible()).toBe(true);
    expect(problems.console).toEqual([]);
    await close();
  });

  it("lets the keyboard walk the frontier, each mark with its words", async () => {
    const { page, close } = await open();
    await page.locator(".cm-frontier [data-tip][tabindex='0']").focus();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    expect(await focused()).toMatch(/^At −10 bits: about [\d.,]+/);
    await page.keyboard.press("End");
    expect(await focused()).toMatch(/^The 2025 exchange as executed: about/);
    expect(await page.locator(".cm-frontier .cm-tip").isVisible()).toBe(true);
    await close();
  });

  it("prints the charts and the rules without the controls", async () => {
    const { page, close } = await open("", { viewport: { width: 760, height: 1000 } });
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".cm-compare-chooser").isVisible()).toBe(false);
    expect(await page.locator(".cm-compare-rules").innerText()).toContain(
      "The April 2025 memorandum",
    );
    expect(await page.locator(FLOWS).isVisible()).toBe(true);
    await close();
  });
});
