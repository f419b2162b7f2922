import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { loadLedger } from "../../loaders/ledger/load-ledger.js";
import { readPolicies } from "../../loaders/policies/find-policy.js";
import { runHere } from "../cli/run-here.js";
import { launch, visit } from "./visit.js";

const TSX = import.meta.resolve("tsx");
const presets = readPolicies(loadLedger());

const folder = mkdtempSync(join(tmpdir(), "crossmatch-saved-"));
afterAll(() => rmSync(folder, { recursive: true }));

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

/** The words of a line as a shell splits them. */
function wordsOf(line: string): string[] {
  const split = `${line.replace(/^npm run crossmatch --/, "printf '%s\\0'")}`;
  const { status, stdout } = spawnSync("sh", ["-c", split], { encoding: "utf8" });
  expect(status).toBe(0);
  return stdout.split("\0").slice(0, -1);
}

/** Runs the line of a page's command box, split as a shell does, and gives what it prints. */
async function onCommandLine(line: string, more: string): Promise<string> {
  const { code, out, err } = await runHere(...wordsOf(line), more);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return out;
}

/** Runs it in a terminal, as a reader pastes it. */
function inTerminal(line: string, more: string): string {
  const program = `"${process.execPath}" --import ${TSX} cli/crossmatch.ts`;
  const pasted = `${line.replace(/^npm run crossmatch --/, program)} ${more}`;
  const { status, stdout, stderr } = spawnSync("sh", ["-c", pasted], {
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return stdout;
}

/** What the page hands over when a control is used that saves a file. */
async function saved(
  page: Page,
  press: () => Promise<void>,
): Promise<{ name: string; path: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  // A downloaded file is kept under another name for as long as the browser is open.
  const name = download.suggestedFilename();
  const path = join(folder, name);
  await download.saveAs(path);
  return { name, path, text: readFileSync(path, "utf8") };
}

async function opened(query: string) {
  const visited = await visit(browser, `${inject("site")}explore?${query}`);
  await visited.page.waitForSelector("html:not(.cm-waiting)");
  return visited;
}

const CHANGED = [
  "v=1&policy=name-dob&policy.request.share=0.37&filing.adults=0.61",
  "v=1&baseline=pew&revoked=1&agency.departed=0.2&agency.name-typo=0.05",
  "v=1&policy=fuzzy-best&baseline=mpi&policy.match.candidates=all&policy.disclose=address,employer",
  "v=1&policy=name-only&policy.match.routes=tin-present/standard/tin:equal~always/-/surname,given,dob@11.25",
  "v=1&policy=itin-file&policy.id=own-idea&policy.title=What+if+it+isn%27t%3F&filing.adults=0.45",
];

describe("page and command line give the same numbers, to the last digit", () => {
  it.each([...presets.map(({ id }) => `v=1&policy=${id}`), ...CHANGED])("%s", async (query) => {
    const { page, close } = await opened(query);
    const line = await page.locator(".cm-command code").innerText();
    const json = await saved(page, () => page.locator('[data-control="save.json"]').click());
    expect(json.text).toBe(await onCommandLine(line, "--json"));
    const cited = (await page.locator(".cm-citation").innerText()).split(" http")[0];
    if (CHANGED.includes(query)) expect(`${cited}\n`).toBe(await onCommandLine(line, "--cite"));
    const yaml = await saved(page, () => page.locator('[data-control="scenario.save"]').click());
    expect(yaml.name).toMatch(/^scenario-[0-9a-f]{12}\.yaml$/);
    await close();
    if (!CHANGED.includes(query)) return;
    const command = `npm run crossmatch -- simulate --scenario ${yaml.path}`;
    const terminal = query === CHANGED[0];
    const run = terminal ? inTerminal(command, "--json") : await onCommandLine(command, "--json");
    // Only the name is the file's own.
    const { scenario, ...numbers } = JSON.parse(run);
    const { scenario: _, ...shown } = JSON.parse(json.text);
    expect(numbers).toStrictEqual(shown);
    expect(`${scenario}.yaml`).toBe(yaml.name);
  });
});

describe.each(["", "explore"])("every chart of /%s", (path) => {
  it("comes as a picture with its title and source, in two formats, and as numbers", async () => {
    const { page, close } = await visit(browser, `${inject("site")}${path}?v=1&policy=name-dob`);
    await page.waitForSelector("html:not(.cm-waiting)");
    const frames = await page.locator(".cm-frame").all();
    expect(frames).toHaveLength(3);
    for (const frame of frames) {
      const title = await frame.locator(".cm-frame-title").innerText();
      const source = await frame.locator(".cm-frame-source").innerText();
      expect(source).toMatch(/^Source: Crossmatch \S+, scenario [0-9a-f]{12}: /);
      const take = async (format: string) => {
        await frame.locator(".cm-menu > summary").click();
        const [download] = await Promise.all([
          page.waitForEvent("download"),
          frame.locator(".cm-menu-list button", { hasText: format }).click(),
        ]);
        return readFileSync(await download.path());
      };
      const svg = (await take("SVG")).toString("utf8");
      const words = svg.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
      expect(words).toContain(title);
      expect(words).toContain(source);
      const size = /viewBox="0 0 (\d+) (\d+)"/.exec(svg);
      const png = await take("PNG");
      expect(png.subarray(1, 4).toString()).toBe("PNG");
      expect(png.readUInt32BE(16)).toBe(2 * Number(size?.[1]));
      expect(png.readUInt32BE(20)).toBe(2 * Number(size?.[2]));
      const csv = (await take("CSV")).toString("utf8").replace(/^\ufeff/, "");
      await frame.locator(".cm-table > summary").click();
      const rows = csv.trimEnd().split("\r\n").length;
      await expect.poll(() => frame.locator(".cm-table tr").count()).toBe(rows);
    }
    await close();
  });
});
