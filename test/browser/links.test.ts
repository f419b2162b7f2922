import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { violations } from "./accessibility.js";
import { launch, type Visit, visit } from "./visit.js";

const SHARE = '[data-control="request.share"]';
const POLICY = '[data-control="headline.policy"]';
const FOUND = '[data-headline="found"]';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

const open = (path: string): Promise<Visit> => visit(browser, inject("site") + path);
const search = (page: Page) => page.evaluate(() => location.search);
const share = (page: Page) => page.locator(SHARE).first().inputValue();

/** The sentence as the build wrote it, under the usual scenario. */
async function usualHeadline(): Promise<string | null> {
  const { page, close } = await visit(browser, inject("site"), { javaScriptEnabled: false });
  const text = await page.locator(FOUND).textContent();
  await close();
  return text;
}

/** Moves a slider through some values as a dragging hand does, faster than it is settled. */
async function drag(page: Page, control: string, values: readonly number[]): Promise<void> {
  await page
    .locator(control)
    .first()
    .evaluate(async (node, steps) => {
      for (const value of steps) {
        (node as HTMLInputElement).value = String(value);
        node.dispatchEvent(new Event("input", { bubbles: true }));
        await new Promise((done) => setTimeout(done, 20));
      }
    }, values);
}

describe("the address", () => {
  it("follows the controls, a settled change at a time, and back and forward lead through them", async () => {
    const { page, problems, close } = await open("");
    const steps = () => page.evaluate(() => history.length);
    const before = await steps();
    const first = await page.locator(FOUND).textContent();
    await drag(page, SHARE, [90, 80, 70, 60, 50]);
    await expect.poll(() => search(page)).toBe("?v=1&policy.request.share=0.5");
    expect(await steps()).toBe(before + 1);
    await page.locator(POLICY).selectOption("name-dob");
    await expect.poll(() => search(page)).toBe("?v=1&policy=name-dob");
    expect(await steps()).toBe(before + 2);
    const third = await page.locator(FOUND).textContent();
    await page.goBack();
    await expect.poll(() => page.locator(POLICY).inputValue()).toBe("exchange-2025");
    expect(await share(page)).toBe("50");
    expect(await search(page)).toBe("?v=1&policy.request.share=0.5");
    await page.goBack();
    await expect.poll(() => page.locator(FOUND).textContent()).toBe(first);
    expect(await search(page)).toBe("");
    await page.goForward();
    await page.goForward();
    await expect.poll(() => page.locator(FOUND).textContent()).toBe(third);
    expect(await steps()).toBe(before + 2);
    expect(problems.console).toEqual([]);
    await close();
  });

  it("opens the scenario it holds, the same on every page", async () => {
    const usual = await usualHeadline();
    const query =
      "v=1&policy=name-dob&baseline=pew&revoked=1&filing.adults=0.4&policy.request.share=0.5";
    const { page, close } = await open(`?${query}`);
    await expect.poll(() => share(page)).toBe("50");
    expect(await page.locator(POLICY).inputValue()).toBe("name-dob");
    expect(await page.locator('[data-control="revoked"]').isChecked()).toBe(true);
    const headline = () => page.locator(FOUND).textContent();
    await expect.poll(headline, { timeout: 30_000 }).not.toBe(usual);
    await page.waitForSelector("html:not(.cm-waiting)");
    const found = await headline();
    const to = (name: string) =>
      page.locator("#observablehq-sidebar a", { hasText: name }).first().click();
    // By way of a page that has no scenario of its own.
    await to("How two records are compared");
    await page.waitForURL(`**/linkage?${query}`);
    await page.waitForLoadState("networkidle");
    await to("Explore");
    await page.waitForURL(`**/explore?${query}`);
    await expect.poll(headline, { timeout: 30_000 }).toBe(found);
    await page
      .locator(".cm-group > summary", { hasText: /^Filing\s/ })
      .first()
      .click();
    expect(await page.locator('[data-control="filing.adults"]').inputValue()).toBe("40");
    await close();
  });

  it("takes a change along that is not settled yet", async () => {
    const { page, close } = await open("");
    await drag(page, SHARE, [40]);
    await page.locator("#observablehq-sidebar a", { hasText: "Explore" }).first().click();
    await page.waitForURL("**/explore?v=1&policy.request.share=0.4");
    await close();
  });
});

describe("a link that is not in order", () => {
  it("is told about calmly, and runs nothing", async () => {
    const bad = encodeURIComponent(
      "<img src=x onerror='window.hurt=1'><script>window.hurt=1</script>",
    );
    const { page, problems, close } = await open(
      `?v=1&policy=${bad}&${bad}=1&agency.departed=${bad}&format.none.surname=0.5&policy.title=${bad}&revoked=1`,
    );
    const notice = page.locator('.cm-notice[role="status"]');
    await expect.poll(() => notice.locator("li").count()).toBe(4);
    const text = await notice.innerText();
    expect(text).toContain("agency.departed");
    expect(text).toContain("it is measured now");
    expect(await page.locator('[data-control="revoked"]').isChecked()).toBe(true);
    expect(await page.locator("#observablehq-main img, #observablehq-main script").count()).toBe(0);
    expect(await page.evaluate(() => "hurt" in window)).toBe(false);
    // The address now says what is shown, and nothing else.
    const clean = new URLSearchParams(await search(page));
    expect([...clean.keys()]).toEqual(["v", "revoked", "policy.title"]);
    expect(problems.failed).toEqual([]);
    expect(await violations(page, { within: ".cm-notice", everyRule: true })).toEqual([]);
    await notice.locator("button").click();
    expect(await notice.innerText()).toBe("");
    await close();
  });

  it("of a newer version gives the usual scenario and says why", async () => {
    const { page, close } = await open("explore?v=9&policy=name-dob");
    await expect
      .poll(() => page.locator(".cm-notice").innerText())
      .toContain("made by a newer Crossmatch: it is of version 9");
    expect(await page.locator(POLICY).inputValue()).toBe("exchange-2025");
    expect(await search(page)).toBe("");
    await close();
  });

  it("of the earliest form is read and rewritten", async () => {
    const { page, close } = await open(
      "?scenario=pew-revoked&set=agency.departed=0.2&set=agency.dob-near=0.01",
    );
    await expect.poll(() => search(page)).toBe("?v=1&baseline=pew&revoked=1&agency.departed=0.2");
    expect(await page.locator(".cm-notice").innerText()).toContain(
      "agency.dob-swapped and agency.dob-digit",
    );
    await close();
  });
});

describe("the bar of the scenario", () => {
  it("says what differs, copies the link, and leads back", async () => {
    const { page, close } = await visit(browser, `${inject("site")}?v=1&agency.departed=0.2`, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const bar = page.locator(".cm-scenario");
    await expect.poll(() => bar.locator("summary").innerText()).toContain("in 1 thing");
    await bar.locator("summary").click();
    await expect.poll(() => bar.locator("li").allInnerTexts()).toHaveLength(1);
    expect(await bar.locator("li").innerText()).toMatch(/20% \(instead of [\d.]+%\)$/);
    await page.locator('[data-control="scenario.copy"]').click();
    await expect.poll(() => bar.locator('[role="status"]').innerText()).toBe("Link copied.");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(`${inject("site")}?v=1&agency.departed=0.2`);
    await page.locator('[data-control="scenario.reset"]').click();
    await expect.poll(() => bar.locator("summary").innerText()).toContain("the usual scenario.");
    await expect.poll(() => search(page)).toBe("");
    await close();
  });

  it("opens files by button and by dropping, and keeps the scenario when one is wrong", async () => {
    const { page, close } = await open("explore");
    const bar = page.locator(".cm-scenario");
    const said = bar.locator('[role="status"]');
    const head = "id: mine\ntitle: Mine\ndescription: A test\nbaseline: pew\n";
    const file = (name: string, text: string) => ({
      name,
      mimeType: "application/yaml",
      buffer: Buffer.from(text),
    });
    const field = bar.locator('input[type="file"]');
    await field.setInputFiles(file("mine.yaml", `${head}set: {agency.departed: 0.2}\n`));
    await expect.poll(() => search(page)).toBe("?v=1&baseline=pew&agency.departed=0.2");
    expect(await said.innerText()).toBe("mine.yaml is open.");
    await field.setInputFiles(file("bad.yaml", `${head}set: {agency.departed: 2}\nsede: 1\n`));
    await expect.poll(() => said.innerText()).toContain("bad.yaml:6: sede: found 1; expected");
    expect(await said.innerText()).toContain("stays as it was");
    await field.setInputFiles(file("large.yaml", "#".repeat(200_000)));
    await expect.poll(() => said.innerText()).toContain("large.yaml has 200 kB");
    await field.setInputFiles(file("<img src=x>.yaml", "<script>x</script>"));
    await expect.poll(() => said.innerText()).toContain("<img src=x>.yaml could not be opened");
    expect(await page.locator("#observablehq-main img").count()).toBe(0);
    expect(await search(page)).toBe("?v=1&baseline=pew&agency.departed=0.2");
    // Dropped anywhere on the page.
    await page.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], "dropped.yaml"));
      for (const kind of ["dragover", "drop"]) {
        document
          .querySelector("h1")
          ?.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
      }
    }, `${head}revoked: true\npolicy: name-dob\n`);
    await expect.poll(() => search(page)).toBe("?v=1&policy=name-dob&baseline=pew&revoked=1");
    await close();
  });
});
