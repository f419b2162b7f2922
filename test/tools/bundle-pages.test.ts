import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundlePages } from "../../tools/site/bundle-pages.js";
import { listFiles } from "../../tools/site/list-files.js";

/** A built site as the shell leaves it, as small as shows everything that is moved. */
const SITE: Readonly<Record<string, string>> = {
  "index.html": `<link rel="modulepreload" href="./_observablehq/stdlib.1.js">
<link rel="modulepreload" href="./_import/components/front.aa11.js">
<link rel="modulepreload" href="./_import/model/sum.bb22.js">
<script type="module">const {front} = await import("./_import/components/front.aa11.js");</script>`,
  "deep/er.html": `<link rel="modulepreload" href="../_import/components/other.cc33.js">
<script type="module">import {other} from "../_import/components/other.cc33.js";</script>`,
  "plain.html": "<p>No code</p>",
  "_import/components/front.aa11.js": `import { sum } from "../model/sum.bb22.js";
export const front = () => sum(0.1, 0.2);
export const later = () => import("./later.ee55.js");
export const where = () => import.meta.resolve("./sum.worker.dd44.js");`,
  "_import/components/later.ee55.js": "export const late = 1;",
  "_import/components/other.cc33.js": `import { sum } from "../model/sum.bb22.js";
import { scale } from "../../_node/scales@1/index.1.js";
export const other = () => scale(sum(1, 2));`,
  "_import/components/sum.worker.dd44.js": `import { sum } from "../model/sum.bb22.js";
import { FileAttachment } from "../../_observablehq/stdlib.1.js";
export const file = FileAttachment({"name":"../../data/a.json","path":"../../_file/data/a.1.json"}, import.meta.url);
export const three = sum(1, 2);`,
  "_import/model/sum.bb22.js": "export const sum = (a, b) => a + b;",
  "_import/style.1.css": "",
  "_node/scales@1/index.1.js": "export const scale = (n) => 10 * n;",
  "_observablehq/stdlib.1.js":
    "export const FileAttachment = (f, base) => ({ name: new URL(f.name, base).href, path: new URL(f.path, base).href });",
};

const dist = mkdtempSync(join(tmpdir(), "crossmatch-bundle-"));
beforeAll(async () => {
  for (const [path, text] of Object.entries(SITE)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), text);
  }
  // Node reads these files as a browser does.
  writeFileSync(join(dist, "package.json"), `{"type": "module"}`);
  await bundlePages(dist);
});
afterAll(() => rmSync(dist, { recursive: true }));

const html = (page: string): string => readFileSync(join(dist, page), "utf8");
const address = (page: string, name: string): string => {
  const [found] = new RegExp(`(?<=")[./]+_import/${name}\\.[^"]+(?="\\)?;)`).exec(html(page)) ?? [];
  return resolve(dist, dirname(page), found as string);
};
const load = (path: string) => import(/* @vite-ignore */ pathToFileURL(path).href);

describe("bundled pages", () => {
  it("import what they imported, from any folder", async () => {
    expect((await load(address("index.html", "front"))).front()).toBe(0.1 + 0.2);
    expect((await load(address("deep/er.html", "other"))).other()).toBe(30);
    expect(html("plain.html")).toBe(SITE["plain.html"]);
  });

  it("find their workers, and these their data, and what is loaded late", async () => {
    const { where, later } = await load(address("index.html", "front"));
    expect((await later()).late).toBe(1);
    const [worker] = listFiles(join(dist, "_import")).filter((path) => /worker/.test(path));
    const text = readFileSync(address("index.html", "front"), "utf8");
    const named = /import\.meta\.resolve\("([^"]+)"\)/.exec(text)?.[1] as string;
    expect(join(dist, "_import", named)).toBe(worker);
    expect(where).toBeTypeOf("function");
    const { file, three } = await load(worker as string);
    expect(three).toBe(3);
    const there = (path: string) => pathToFileURL(join(dist, path)).href;
    expect(file).toEqual({ name: there("data/a.json"), path: there("_file/data/a.1.json") });
  });

  it("ask ahead for every bundle they begin with, and for nothing that is gone", () => {
    for (const page of ["index.html", "deep/er.html"]) {
      const asked = [...html(page).matchAll(/modulepreload" href="([^"]+)"/g)].map(([, to = ""]) =>
        resolve(dist, dirname(page), to),
      );
      expect(asked.filter((path) => !existsSync(path))).toEqual([]);
      expect(asked.some((path) => /shared\.\w+\.js$/.test(path))).toBe(true);
    }
    expect(html("index.html")).toContain('href="./_observablehq/stdlib.1.js"');
    expect(html("index.html")).not.toMatch(/later/);
  });

  it("leave no module behind, and libraries and styles where they are", () => {
    expect(existsSync(join(dist, "_import/model"))).toBe(false);
    expect(existsSync(join(dist, "_import/components"))).toBe(false);
    expect(existsSync(join(dist, "_import/style.1.css"))).toBe(true);
    expect(existsSync(join(dist, "_node/scales@1/index.1.js"))).toBe(true);
  });
});
