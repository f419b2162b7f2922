import { expect, it } from "vitest";
import { tabThrough } from "./keyboard.js";
import { launch } from "./visit.js";

it("notices a control that the keyboard skips or that hides its focus", async () => {
  const browser = await launch();
  const page = await browser.newPage();
  await page.setContent(`
    <button id="fine">fine</button>
    <button id="bare" style="outline: none">bare</button>
    <div tabindex="0" id="eater" onkeydown="if (event.key === 'Tab') event.preventDefault()">eater</div>
    <a href="#x" id="lost">lost</a>`);
  const { unreachable, unmarked } = await tabThrough(page);
  expect(unreachable.map((html) => /id="(\w+)"/.exec(html)?.[1])).toEqual(["lost"]);
  expect(unmarked.join()).toContain("bare");
  expect(unmarked.join()).not.toContain("fine");
  await browser.close();
});
