import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { violations } from "./accessibility.js";
import { launch, visit } from "./visit.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

it("what does not meet WCAG is found and named, within an element where only that is asked", async () => {
  const { page, close } = await visit(browser, `${inject("site")}records`);
  expect(await violations(page)).toEqual([]);
  await page.locator("main").evaluate((main) => {
    main.innerHTML = `
      <p id="pale" style="background: #fff; color: #ccc">Pale</p>
      <p id="plain"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" /></p>`;
  });
  const found = (await violations(page)).map((line) => line.split(":")[0]);
  expect(found.sort()).toEqual(["color-contrast at #pale", "image-alt at img"]);
  expect(await violations(page, { within: "#plain" })).toHaveLength(1);
  await close();
});
