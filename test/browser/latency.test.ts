import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { measureLatency, percentile } from "./latency.js";
import { launch } from "./visit.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

const SLIDER = (delay: number) => `
  <input type="range" max="100"><output>0</output><p>0</p>
  <script>
    document.querySelector("input").addEventListener("input", ({ target }) => {
      document.querySelector("output").textContent = target.value;
      setTimeout(() => (document.querySelector("p").textContent = target.value), ${delay});
    });
  </script>`;

it("measures until the slowest of the watched elements has changed", async () => {
  const page = await browser.newPage();
  await page.setContent(SLIDER(80));
  const values = [10, 20, 30, 40, 50];
  const both = await measureLatency(page, { control: "input", values, changes: ["output", "p"] });
  const fast = await measureLatency(page, { control: "input", values, changes: ["output"] });
  expect(both.updated).toHaveLength(values.length);
  expect(Math.min(...both.updated)).toBeGreaterThanOrEqual(79);
  expect(percentile(fast.updated, 0.5)).toBeLessThan(40);
  for (const [i, time] of both.painted.entries())
    expect(time).toBeGreaterThan(both.updated[i] ?? 0);
  await page.close();
});

it("fails, naming the element, when one does not change", async () => {
  const page = await browser.newPage();
  await page.setContent(SLIDER(500));
  const run = measureLatency(page, { control: "input", values: [1], changes: ["p"], timeout: 100 });
  await expect(run).rejects.toThrow(/p did not change within 100 ms/);
  await page.close();
});

it("takes the nearest rank as percentile", () => {
  const oneTo = Array.from({ length: 20 }, (_, i) => i + 1);
  expect(percentile(oneTo, 0.95)).toBe(19);
  expect(percentile(oneTo, 1)).toBe(20);
  expect(percentile([7], 0.95)).toBe(7);
});
