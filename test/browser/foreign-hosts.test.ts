import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { describe, expect, it } from "vitest";
import { listFiles } from "../../tools/site/list-files.js";
import { DIST } from "../../tools/site/paths.js";

const HOST = String.raw`["'(]?\s*(?:https?:)?//(?!www\.w3\.org/)[a-z0-9.-]+\.[a-z]{2,}`;

/** Ways in which a built file makes a browser ask another host. A plain link does not. */
const REQUESTS: readonly (readonly [kind: string, files: RegExp, pattern: RegExp])[] = [
  [
    "loaded by a tag",
    /\.html$/,
    new RegExp(`<(?!a\\b)[a-z]+\\b[^>]*\\s(?:src|srcset|href|data|poster|action)=${HOST}`, "gi"),
  ],
  ["loaded by a style", /\.(css|html|svg)$/, new RegExp(`(?:url\\(|@import)\\s*${HOST}`, "gi")],
  [
    "imported or fetched",
    /\.(js|html)$/,
    new RegExp(
      `(?:\\bfrom|\\bimport\\(?|\\bfetch\\(|\\bimportScripts\\(|new\\s+(?:WebSocket|EventSource|Worker)\\()\\s*${HOST}`,
      "gi",
    ),
  ],
  [
    "a content network by name",
    /\.(html|css|js)$/,
    /(?:cdn\.|fonts\.|ajax\.)[a-z0-9-]+\.(?:com|net|org)|\b(?:unpkg|esm)\.(?:com|sh)\b|google-analytics|googletagmanager/gi,
  ],
];

describe("the built site asks no other host", () => {
  const files = listFiles(DIST);

  it.each(REQUESTS)("nothing %s", (_, kind, pattern) => {
    const found = files
      .filter((path) => kind.test(path))
      .flatMap((path) =>
        Array.from(
          readFileSync(path, "utf8").matchAll(pattern),
          ([text]) => `${relative(DIST, path)}: ${text.slice(0, 120)}`,
        ),
      );
    expect(found).toEqual([]);
  });

  it("would notice", () => {
    const [tag, style, code] = REQUESTS.map(([, , pattern]) => new RegExp(pattern.source, "i"));
    expect('<script src="https://cdn.example.com/x.js">').toMatch(tag as RegExp);
    expect('<link rel="x" href="//example.com/x.css">').toMatch(tag as RegExp);
    expect('<a href="https://example.com/source">').not.toMatch(tag as RegExp);
    expect("@font-face{src:url(https://example.com/x.woff2)}").toMatch(style as RegExp);
    expect('import"https://example.com/x.js"').toMatch(code as RegExp);
    expect('await fetch("https://example.com/x")').toMatch(code as RegExp);
    expect('import"../d3.js"').not.toMatch(code as RegExp);
  });
});
