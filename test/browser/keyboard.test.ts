import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { builtPages } from "./built-pages.js";
import { unreachable, withoutFocusMark } from "./keyboard.js";
import { launch, visit } from "./visit.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

describe.each(builtPages())("/%s", (path) => {
  it("reaches every control with the Tab key, and shows where it is", async () => {
    const { page, close } = await visit(browser, inject("site") + path);
    expect(await unreachable(page), "never reached").toEqual([]);
    expect(await withoutFocusMark(page), "no mark of focus").toEqual([]);
    await close();
  });
});

it("notices a control that the keyboard skips or that hides its focus", async () => {
  const page = await browser.newPage();
  await page.setContent(`
    <button id="fine">fine</button>
    <button id="bare" style="outline: none">bare</button>
    <div tabindex="0" id="eater" onkeydown="if (event.key === 'Tab') event.preventDefault()">eater</div>
    <a href="#x" id="lost">lost</a>`);
  expect((await unreachable(page)).map((html) => /id="(\w+)"/.exec(html)?.[1])).toEqual(["lost"]);
  const unmarked = (await withoutFocusMark(page)).join();
  expect(unmarked).toContain("bare");
  expect(unmarked).not.toContain("fine");
  await page.close();
});
