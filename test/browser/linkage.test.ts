import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, inject, it } from "vitest";
import { cellErrors, launch, type Visit, visit } from "./visit.js";

const MARKER = "ZZQUXMARKER";
const TITLES = ".cm-frame-title";

let browser: Browser;
let visited: Visit;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  visited = await visit(browser, `${inject("site")}linkage`);
  return () => visited.close();
});

const control = (page: Page, name: string) => page.locator(`[data-control="${name}"]`).first();
const title = (page: Page, at: number) => page.locator(TITLES).nth(at).innerText();

async function slide(page: Page, name: string, value: number): Promise<void> {
  await control(page, name).evaluate((node, to) => {
    (node as HTMLInputElement).value = String(to);
    node.dispatchEvent(new Event("input", { bubbles: true }));
  }, value);
}

it("keeps what is typed on the page: not stored, not sent, not in the address", async () => {
  const { page, problems } = visited;
  const sent: string[] = [];
  page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
  const before = page.url();
  for (const field of ["surname", "given", "address", "tin"]) {
    await control(page, `agency.${field}`).fill(`${MARKER} 1`);
    await control(page, `tax.${field}`).fill(`${MARKER} 1`);
  }
  // What is typed is compared: this is not a page that merely ignores it.
  await expect.poll(() => page.locator(".cm-comparison").first().innerText()).toContain(MARKER);
  await control(page, "normalization.none").check();
  await slide(page, "threshold.bits", 40);
  await page.waitForTimeout(300);
  const kept = await page.evaluate(async () => {
    const databases = (await indexedDB.databases?.()) ?? [];
    const caches_ = "caches" in globalThis ? await caches.keys() : [];
    return JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      history.state,
      databases,
      caches_,
    ]);
  });
  expect(kept).not.toContain(MARKER);
  expect(JSON.parse(kept)).toEqual([{}, {}, "", null, [], []]);
  expect(page.url()).toBe(before);
  expect(sent.filter((request) => request.includes(MARKER))).toEqual([]);
  expect(problems).toEqual({ failed: [], remote: [], console: [] });
  await page.reload();
  expect(await page.locator("#observablehq-main").innerText()).not.toContain(MARKER);
  expect(await control(page, "agency.surname").inputValue()).not.toContain(MARKER);
});

it("asks browsers neither to remember nor to check the spelling of what is typed", async () => {
  const inputs = await visited.page
    .locator(".cm-record input")
    .evaluateAll((nodes) =>
      nodes.map((node) => [node.getAttribute("autocomplete"), node.getAttribute("spellcheck")]),
    );
  expect(inputs).toHaveLength(18);
  for (const input of inputs) expect(input).toEqual(["off", "false"]);
});

it("follows its records, its threshold and its names", async () => {
  const { page } = visited;
  const first = await title(page, 0);
  await control(page, "agency.dob").fill("1950-01-01");
  await expect.poll(() => title(page, 0)).not.toBe(first);
  await page.getByRole("button", { name: "Another pair" }).click();
  expect(await control(page, "agency.dob").inputValue()).not.toBe("1950-01-01");

  await slide(page, "threshold.bits", 40);
  await expect.poll(() => title(page, 1)).toMatch(/^At 40 bits/);
  await control(page, "threshold.candidates.all").check();
  await expect.poll(() => page.locator(".cm-reading").innerText()).toContain("every record");
  await page.locator('.cm-thresholds [data-tip="t-20"]').click();
  await expect.poll(() => title(page, 1)).toMatch(/^At 20 bits/);

  const names = await title(page, 2);
  await control(page, "names.convention").selectOption("chinese");
  await expect.poll(() => title(page, 2)).not.toBe(names);
  expect(await cellErrors(page)).toEqual([]);
});

it("answers an exercise after a guess, by keyboard alone", async () => {
  const { page } = visited;
  const card = page.locator(".cm-exercise").nth(1);
  expect(await card.locator(".cm-answer").isVisible()).toBe(false);
  await control(page, "exercise.threshold").focus();
  await page.keyboard.type("90");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => card.locator(".cm-answer").isVisible()).toBe(true);
  expect(await card.locator(".cm-said").innerText()).toMatch(/points|Close/);
  await expect.poll(() => title(page, 1)).toMatch(/^At 40 bits/);
});

it("tells each bar of the waterfall to whoever walks through it with arrows", async () => {
  const { page } = visited;
  const heard: (string | null)[] = [];
  await page.locator('.cm-waterfall [tabindex="0"]').focus();
  for (let i = 0; i < 6; i++) {
    heard.push(await page.evaluate(() => document.activeElement!.getAttribute("aria-label")));
    await page.keyboard.press("ArrowDown");
  }
  expect(new Set(heard).size).toBe(6);
  expect(heard[5]).toMatch(/^Match weight: .*bits in all$/);
});
