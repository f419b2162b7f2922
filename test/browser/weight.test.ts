import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DIST } from "../../tools/site/paths.js";
import { serve } from "../../tools/site/serve.js";
import { builtPages } from "./built-pages.js";
import { launch, visit } from "./visit.js";

const BUDGET = 400_000;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

describe.each(builtPages())("/%s", (path) => {
  it(`sends less than ${BUDGET / 1000} kB before any interaction`, async () => {
    // Counted where it is sent, so that what a worker fetches counts as well.
    const sent: { path: string; bytes: number }[] = [];
    const site = await serve(DIST, { onSent: (path, bytes) => sent.push({ path, bytes }) });
    const { close } = await visit(browser, site.url + path);
    await close();
    await site.close();
    const total = sent.reduce((sum, { bytes }) => sum + bytes, 0);
    const largest = sent.sort((a, b) => b.bytes - a.bytes).slice(0, 6);
    const list = largest.map(({ path, bytes }) => `  ${(bytes / 1000).toFixed(1)} kB ${path}`);
    const report = `/${path}: ${sent.length} requests, ${(total / 1000).toFixed(1)} kB\n${list.join("\n")}`;
    console.log(report);
    expect(total, report).toBeLessThan(BUDGET);
  });
});
