import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { loadLedger } from "../../loaders/ledger/load-ledger.js";
import { uncertaintyFile } from "../../loaders/pages/uncertainty-file.js";
import { readPolicies } from "../../loaders/policies/find-policy.js";
import type { DrawQuestion } from "../../src/model/uncertainty/draws.js";
import { measureIntervals } from "../../src/model/uncertainty/measure-intervals.js";
import { runHere } from "../cli/run-here.js";
import { drawnInPage, exposeDraws } from "./page-draws.js";
import { launch, visit } from "./visit.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

const SITE = () => `${inject("site")}uncertainty`;
const SLOW = { timeout: 120_000 };
const WORDS = ".cm-draws-controls .cm-run-words";

describe("/uncertainty", () => {
  it("opens with every part drawn from what the build worked out, and starts no worker", async () => {
    const stored = await uncertaintyFile();
    const { page, problems, close } = await visit(browser, SITE());
    await expect.poll(() => page.locator(".cm-quantiles circle").count()).toBe(100);
    expect(await page.locator(".cm-intervals tbody tr").count()).toBe(16);
    expect(await page.locator(".cm-convergence path").count()).toBe(2);
    expect(await page.locator(WORDS).textContent()).toContain(`${stored.draws} draws`);
    const charts = page.locator(".cm-dots svg");
    expect(await charts.count()).toBe(3);
    const rows = (at: number) => charts.nth(at).locator("[data-tip]").count();
    expect([await rows(0), await rows(1), await rows(2)]).toEqual([
      stored.alternatives.length,
      12,
      stored.sobol.groups.length,
    ]);
    expect(page.workers()).toHaveLength(0);
    expect(problems).toEqual({ failed: [], remote: [], console: [] });
    await close();
  });

  it("follows the number in question everywhere at once", async () => {
    const { page, close } = await visit(browser, SITE());
    const titles = page.locator(".cm-frame-title");
    await page.locator('[data-control="measure"]').selectOption("precision");
    const shown = await titles.allTextContents();
    for (const title of shown.slice(0, 1)) expect(title).toContain("share of answered rows");
    expect(shown[3]).toContain("share of answered rows");
    expect(await page.locator('[data-headline="uncertainty-usual"]').textContent()).toMatch(
      /^a share of answered rows that are right of 99/,
    );
    // Indices are worked out for one number; the page says whose they are.
    expect(shown[4]).toContain("people exposed");
    expect(await page.locator(".cm-run-words").last().textContent()).toMatch(/another number/);
    await close();
  });

  it("draws another policy once the reader rests, can be stopped, and draws again", async () => {
    const { page, problems, close } = await visit(browser, SITE());
    const before = await page.locator(".cm-frame-title").first().textContent();
    await page.locator('[data-control="draws.count"]').selectOption("2000");
    const stop = page.locator('[data-control="draws.stop"]');
    await stop.click(SLOW);
    expect(await page.locator(WORDS).textContent()).toBe("Stopped.");
    await page.locator('[data-control="draws.count"]').selectOption("200");
    await page.locator('[data-control="headline.policy"]').selectOption("memorandum-2025");
    await expect.poll(() => page.locator(WORDS).textContent(), SLOW).toContain("200 draws");
    expect(await page.locator(".cm-frame-title").first().textContent()).not.toBe(before);
    expect(await page.locator(".cm-quantiles").innerHTML()).not.toMatch(/NaN/);
    expect([problems.console, problems.failed]).toEqual([[], []]);
    await close();
  });

  it("works out the tornado for another scenario by itself, and says whose it is", async () => {
    const { page, close } = await visit(browser, `${SITE()}?v=1&set.filing.adults=0.6`);
    const words = page.locator(".cm-run-words").nth(2);
    await expect.poll(() => words.textContent(), SLOW).toMatch(/one at a time\.$/);
    await close();
  });
});

it("gives the same intervals as the command line", async () => {
  const ledger = loadLedger();
  const policy = readPolicies(ledger).find(({ id }) => id === "memorandum-2025")!;
  const question: DrawQuestion = {
    baseline: "report",
    revoked: true,
    set: { "filing.adults": 0.6 },
    policies: [policy],
    seed: 7,
    draws: 20,
  };
  const { page, close } = await visit(browser, SITE());
  await exposeDraws(page);
  const inPage = measureIntervals(await drawnInPage(page, question), policy.id);
  await close();
  const { out } = await runHere(
    ...["simulate", "--json", "--policy", policy.id, "--scenario", "report-revoked"],
    ...["--set", "filing.adults=0.6", "--draws", "20", "--draw-seed", "7"],
  );
  const printed = JSON.parse(out).drawn.intervals as typeof inPage;
  expect(inPage).toEqual(printed);
});
