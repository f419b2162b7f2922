import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { finishHtml } from "../../tools/site/finish-html.js";
import { ROOT } from "../../tools/site/paths.js";

const RAW = `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
</head>
<body>
<input id="observablehq-sidebar-toggle" type="checkbox" title="Toggle sidebar">
<nav id="observablehq-sidebar">
  <ol>
    <label id="observablehq-sidebar-close" for="observablehq-sidebar-toggle"></label>
    <li class="observablehq-link observablehq-link-active"><a href="./">Crossmatch</a></li>
  </ol>
  <div id="observablehq-search"><input type="search" placeholder="Search"></div>
</nav>
<aside id="observablehq-toc" data-selector="h2">
<nav>
</nav></aside>
<footer id="observablehq-footer">
<nav><a rel="next" href="./b">B</a></nav>
</footer>
</body></html>`;

it("mends what the shell writes", () => {
  const html = finishHtml(RAW);
  expect(html).toContain('<html lang="en">');
  expect(html).toContain('content="width=device-width, initial-scale=1"');
  expect(html).toContain('title="Toggle sidebar" aria-label="Toggle sidebar">');
  expect(html).toContain('aria-label="Pages"');
  expect(html).toContain('<nav aria-label="Contents">');
  expect(html).toContain('<nav aria-label="Previous and next page">');
  expect(html).toContain('placeholder="Search" aria-label="Search"');
  expect(html).toMatch(/<\/label>\s*<ol>\s*<li /);
  expect(html).toContain('<li class="observablehq-link"><a href="./">Crossmatch</a>');
  expect(html).toMatch(/Content-Security-Policy" content="default-src 'self'; /);
});

it("still looks for text the installed shell writes", () => {
  const path = join(ROOT, "node_modules/@observablehq/framework/dist/render.js");
  expect(existsSync(path)).toBe(true);
  const source = readFileSync(path, "utf8");
  for (const text of [
    '<html>\n<head>\n<meta charset="utf-8">',
    "initial-scale=1, maximum-scale=1",
    '<input id="observablehq-sidebar-toggle" type="checkbox" title="Toggle sidebar">',
    '<nav id="observablehq-sidebar">',
    '<aside id="observablehq-toc"',
    '<footer id="observablehq-footer">',
    '<input type="search" placeholder="Search">',
  ]) {
    expect(source).toContain(text);
  }
});
