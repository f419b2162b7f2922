import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { loadLedger } from "../../loaders/ledger/load-ledger.js";
import { readPolicies } from "../../loaders/policies/find-policy.js";
import { openPopulation } from "../../loaders/population/open-population.js";
import { headlineTexts } from "../../src/components/study/headline.js";
import { assumptionDefaults } from "../../src/model/ledger-lookup.js";
import type { Policy } from "../../src/model/policy/schema.js";
import { simulate } from "../../src/model/simulate.js";
import { measureLatency, percentile, slowdown } from "./latency.js";
import { cellErrors, launch, type Visit, visit } from "./visit.js";

const SHARE = '[data-control="request.share"]';
const FOUND = '[data-headline="found"]';
const FLOW = ".cm-flow svg";
const BARS = ".cm-frame:has([aria-label^='People exposed by standing']) .cm-chart svg";
const MAP = ".cm-map svg";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

/** Moves a slider as a reader's hand would, and waits until the model has answered. */
async function slide(page: Page, control: string, value: number): Promise<void> {
  const before = await page.locator(FOUND).textContent();
  await page
    .locator(control)
    .first()
    .evaluate((node, to) => {
      const input = node as HTMLInputElement;
      input.value = String(to);
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }, value);
  await page.waitForFunction(
    ([selector, text]) => document.querySelector(selector as string)?.textContent !== text,
    [FOUND, before] as const,
  );
}

describe.each(["", "explore"])("/%s", (path) => {
  let visited: Visit;
  beforeEach(async () => {
    visited = await visit(browser, inject("site") + path);
    return () => visited.close();
  });

  it("follows a slider: sentence, flow, bars and map", async () => {
    const { page, problems } = visited;
    const drawn = () =>
      Promise.all([FLOW, BARS, MAP].map((chart) => page.locator(chart).first().innerHTML()));
    const before = await drawn();
    await slide(page, SHARE, 40);
    const after = await drawn();
    for (const [i, markup] of after.entries()) expect(markup).not.toBe(before[i]);
    expect(await cellErrors(page)).toEqual([]);
    expect(problems).toEqual({ failed: [], remote: [], console: [] });
  });

  it("can be operated by keyboard alone: policy, slider, undo", async () => {
    const { page } = visited;
    const found = page.locator(FOUND);
    const policy = page.locator('[data-control="headline.policy"]');
    await policy.focus();
    const first = await found.textContent();
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => found.textContent()).not.toBe(first);
    const second = await found.textContent();
    await page.locator(SHARE).focus();
    for (let i = 0; i < 20; i++) await page.keyboard.press("ArrowLeft");
    await expect.poll(() => found.textContent(), { timeout: 20_000 }).not.toBe(second);
    await page.locator('[data-control="reset"]').focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => found.textContent()).toBe(second);
  });

  // The budget is for a machine with nothing else to do. What else it does in this run is measured
  // beside it: how much slower than its best a fixed piece of work gets, at the same percentile.
  it("shows the page for a slider within 50 ms (95th percentile, 11 million people)", async () => {
    const { page } = visited;
    await slide(page, SHARE, 30); // the model has arrived after this
    const before = await slowdown(page);
    const values = Array.from({ length: 40 }, (_, i) => 40 + ((i * 17) % 55));
    const { updated } = await measureLatency(page, {
      control: SHARE,
      values,
      changes: [FOUND, FLOW, BARS, MAP],
    });
    const p95 = percentile(updated, 0.95);
    const busy = Math.max(before, await slowdown(page));
    console.log(
      `/${path}: p50 ${percentile(updated, 0.5).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, machine ${busy.toFixed(2)}x slower than its best`,
    );
    expect(p95).toBeLessThan(50 * busy);
  });

  it("never offers a combination the model refuses", async () => {
    const { page, problems } = visited;
    const list = page.locator('[data-control="request.list"]');
    for (const value of ["nobody", "docket", "itin-file", "criminal"]) {
      await list.selectOption(value);
      await page.waitForTimeout(100);
      const matching = page.locator('[data-question="agree"]');
      expect(await matching.isVisible(), value).toBe(["docket", "criminal"].includes(value));
    }
    await page.locator('[data-control="match.routes.0.kind"]').selectOption("score");
    await page.locator('[data-control="match.split"]').selectOption("one");
    await page.locator('[data-control="disclose.address"]').uncheck();
    await expect
      .poll(() => page.locator(FOUND).textContent(), { timeout: 20_000 })
      .toMatch(/nothing is handed over/);
    expect(problems.console).toEqual([]);
  });
});

it("gives the same numbers as the model run in Node", async () => {
  const ledger = loadLedger();
  const population = await openPopulation(ledger, { baseline: ledger.defaultBaseline });
  const assumptions = { ...assumptionDefaults(ledger), "filing.adults": 0.6 };
  const preset = readPolicies(ledger).find(({ id }) => id === "name-dob") as Policy;
  const policy = { ...preset, request: { ...preset.request, share: 0.5 } };
  const expected = simulate(population, { id: "report", policy, assumptions, revoked: false });

  const { page, close } = await visit(browser, `${inject("site")}explore`);
  await page.locator('[data-control="preset"]').selectOption("name-dob");
  await slide(page, SHARE, 50);
  await page.locator(".cm-group > summary", { hasText: /^Filing / }).click();
  await slide(page, '[data-control="filing.adults"]', 60);
  await expect
    .poll(() => page.locator(FOUND).textContent())
    .toBe(headlineTexts(policy, expected).found);
  const cells = await page.locator('[data-table="people"] tbody tr td:last-child').allInnerTexts();
  const shown = cells.map((text) => Number(text.replaceAll(",", "")));
  const { subject, householdError, strangerError, coresidents, occupants } = expected.people;
  const wanted = [subject, householdError, strangerError, coresidents, occupants];
  shown.forEach((n, i) => {
    expect(Math.abs(n - (wanted[i] as number))).toBeLessThanOrEqual(0.51);
  });
  const command = await page.locator(".cm-command code").innerText();
  expect(command).toContain("--set policy.request.share=0.5");
  expect(command).toContain("--set filing.adults=0.6");
  await close();
});

it("prints the chosen settings as text", async () => {
  const { page, close } = await visit(browser, inject("site"));
  await slide(page, SHARE, 40);
  await page.emulateMedia({ media: "print" });
  const settings = await page.locator(".cm-settings").innerText();
  expect(settings).toContain("the 2025 exchange as executed, changed");
  expect(settings).toContain("40% of the list is sent");
  expect(await page.locator(".cm-card").isVisible()).toBe(false);
  await close();
});
