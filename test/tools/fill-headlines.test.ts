import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { fillHeadlines } from "../../tools/site/fill-headlines.js";

// The parser the shell uses, with the rule it runs this one before.
const require = createRequire(import.meta.resolve("@observablehq/framework/package.json"));
interface Parser {
  core: { ruler: { push(name: string, rule: () => void): void } };
  render(text: string, env: object): string;
}
const MarkdownIt = require("markdown-it") as (options: object) => Parser;

function render(text: string, values: Record<string, string>): string {
  const parser = MarkdownIt({ html: true });
  parser.core.ruler.push("placeholder", () => {});
  return fillHeadlines(parser, () => values).render(text, { path: "/index" });
}

describe("build-time numbers", () => {
  it("fill elements in running text, whatever stood there", () => {
    const text = 'About <b data-headline="n">…</b> of <span class="x" data-headline="m"></span>.';
    expect(render(text, { n: "47,000", m: "11 million" })).toBe(
      '<p>About <b data-headline="n">47,000</b> of <span class="x" data-headline="m">11 million</span>.</p>\n',
    );
  });

  it("fill elements in blocks of HTML", () => {
    const text = '<p class="lead">\n<output data-headline="n">\n?\n</output> people\n</p>';
    expect(render(text, { n: "3" })).toContain('<output data-headline="n">3</output> people');
  });

  it("are text, not markup", () => {
    expect(render('a <i data-headline="n">x</i>', { n: "<b> & $&" })).toContain(
      "&#60;b&#62; &#38; $&#38;",
    );
    expect(render('<p data-headline="n">x</p>', { n: "$1 & $&" })).toContain("$1 &#38; $&#38;");
  });

  it("leave code that mentions them alone", () => {
    const text = '```ts\nfind("[data-headline=n]")\n```\n\n`<b data-headline="n">x</b>`';
    expect(render(text, {})).not.toContain("undefined");
  });

  it("name the page, the key and the keys there are when one is missing", () => {
    const fails = () => render('a <b data-headline="subjects">x</b>', { subject: "1", wrong: "2" });
    expect(fails).toThrow(/src\/index\.md.*"subjects".*subject, wrong/);
    expect(() => render('<p data-headline="n"></p>', {})).toThrow(
      /loaders\/headlines\.ts has not run/,
    );
  });

  it("say when an element is not closed", () => {
    expect(() => render('a <b data-headline="n">x', { n: "1" })).toThrow(/not closed/);
    expect(() => render('<p data-headline="n">x', { n: "1" })).toThrow(/"n" must be closed/);
    const nested = '<p data-headline="n">x <b>y</b></p>';
    expect(() => render(nested, { n: "1" })).toThrow(/hold only text/);
  });
});
