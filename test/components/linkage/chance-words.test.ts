import { expect, test } from "vitest";
import {
  bitsText,
  chance,
  expected,
  timesText,
} from "../../../src/components/linkage/chance-words.js";

test.each([
  [1, "100%"],
  [0.66, "66%"],
  [0.1, "10%"],
  [0.09, "1 in 11"],
  [1 / 3300, "1 in 3,300"],
  [5e-7, "1 in 2 million"],
  [4.5e-10, "1 in 2.2 billion"],
  [4e-13, "1 in 2.5 trillion"],
  [1e-17, "hardly ever"],
  [0, "hardly ever"],
  [Number.NaN, "not known"],
  [-1, "not known"],
])("a chance of %f is %s", (p, words) => {
  expect(chance(p)).toBe(words);
});

test.each([
  [13.24, "+13.2"],
  [-4.06, "−4.1"],
  [0, "0"],
  [-0.04, "0"],
])("%f bits read %s", (bits, words) => {
  expect(bitsText(bits)).toBe(words);
});

test.each([
  [0, "0"],
  [1e-9, "under 0.000001"],
  [0.00412, "0.0041"],
  [3.14, "3.1"],
  [31.4, "31"],
  [47_289, "47,000"],
  [8.5e9, "8.5 billion"],
  [3e12, "3 trillion"],
  [2e17, "over 1,000 trillion"],
  [Number.NaN, "not known"],
])("%f people are expected as %s", (count, words) => {
  expect(expected(count)).toBe(words);
});

test("no weight leans to neither side", () => {
  expect(timesText(0)).toBe("as likely for the same person as for two people");
});
