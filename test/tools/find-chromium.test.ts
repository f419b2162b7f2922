import { expect, it } from "vitest";
import { findChromium } from "../../tools/testing/find-chromium.js";

it("takes the one named in the environment", () => {
  expect(findChromium({ CHROMIUM: process.execPath, PATH: "" })).toBe(process.execPath);
});

it("says when the one named in the environment is not there", () => {
  expect(() => findChromium({ CHROMIUM: "/no/such/browser" })).toThrow(/CHROMIUM=.*no such file/);
});
