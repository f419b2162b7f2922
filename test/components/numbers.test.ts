import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  about,
  asMark,
  compact,
  exact,
  magnification,
  oneIn,
  percent,
  range,
  roundHonestly,
} from "../../src/components/numbers.js";

describe("about", () => {
  test.each([
    [0, "none"],
    [1e-9, "none"],
    [0.3, "fewer than 10"],
    [1, "fewer than 10"],
    [9.4, "fewer than 10"],
    [9.7, "about 10"],
    [592, "about 590"],
    [118_432, "about 118,000"],
    [47_289, "about 47,000"],
    [994_999, "about 990,000"],
    [999_999, "about 1 million"],
    [1_281_000, "about 1.28 million"],
    [5_512_000, "about 5.5 million"],
    [11_000_000, "about 11 million"],
    [19_960_000, "about 20 million"],
    [164_000_000, "about 164 million"],
    [100_000_000, "about 100 million"],
    [Number.NaN, "not known"],
    [Number.POSITIVE_INFINITY, "not known"],
    [-3, "not known"],
  ])("%d", (value, text) => expect(about(value)).toBe(text));
});

test.each([
  [0, "0"],
  [0.3, "<10"],
  [47_289, "47,000"],
  [1_281_000, "1.28M"],
  [1_000_000, "1.00M"],
  [999_999, "1.00M"],
  [11_000_000, "11.0M"],
  [20_000_000, "20M"],
  [164_000_000, "164M"],
  [Number.NaN, "–"],
])("compact %d", (value, text) => expect(compact(value)).toBe(text));

test.each([
  [0.0369, "1 in 27"],
  [0, "none"],
  [1, "all"],
  [0.97, "nearly all"],
  [0.7, "7 in 10"],
  [0.4, "4 in 10"],
  [0.5, "1 in 2"],
  [0.25, "1 in 4"],
  [1 / 3, "1 in 3"],
  [0.00001234, "1 in 81,000"],
  [Number.NaN, "not known"],
])("oneIn %d", (share, text) => expect(oneIn(share)).toBe(text));

test.each([
  [0, "0%"],
  [0.00001, "less than 0.1%"],
  [0.0369, "3.7%"],
  [0.05, "5%"],
  [0.0996, "10%"],
  [0.372, "37%"],
  [0.996, "99.6%"],
  [0.99999, "more than 99.9%"],
  [1, "100%"],
  [2.5, "250%"],
  [Number.NaN, "not known"],
])("percent %d", (share, text) => expect(percent(share)).toBe(text));

test.each([
  [41_200, 54_800, "41,000 to 55,000"],
  [54_800, 41_200, "41,000 to 55,000"],
  [1_100_000, 1_400_000, "1.1 to 1.4 million"],
  [900_000, 1_200_000, "900,000 to 1.2 million"],
  [0, 38, "0 to 38"],
  [0.3, 4, "0 to 4"],
  [47_100, 47_200, "about 47,000"],
  [0, 0, "none"],
  [Number.NaN, 3, "not known"],
])("range %d %d", (low, high, text) => expect(range(low, high)).toBe(text));

test.each([
  [0, "0"],
  [0.3, "0.3"],
  [0.01, "less than 0.1"],
  [1, "1"],
  [47_289.4, "47,289"],
  [Number.NaN, "not known"],
])("exact %d", (value, text) => expect(exact(value)).toBe(text));

test.each([
  [1, "same scale"],
  [9.03, "×9"],
  [2.66, "×2.7"],
  [27.1, "×27"],
  [0.4, "×0.4"],
  [23_456, "×23,000"],
  [Number.NaN, ""],
])("magnification %d", (ratio, text) => expect(magnification(ratio)).toBe(text));

test("rounding never moves a number of 10 or more by over 2.5%", () => {
  fc.assert(
    fc.property(fc.double({ min: 10, max: 1e9, noNaN: true }), (value) => {
      expect(Math.abs(roundHonestly(value) / value - 1)).toBeLessThanOrEqual(0.0501);
      if (value >= 100)
        expect(Math.abs(roundHonestly(value) / value - 1)).toBeLessThanOrEqual(0.0251);
    }),
    { numRuns: 1000 },
  );
});

test("a larger number is never written as a smaller one", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1e9, noNaN: true }),
      fc.double({ min: 0, max: 1e9, noNaN: true }),
      (a, b) => {
        expect(
          Math.sign(roundHonestly(a) - roundHonestly(b)) * Math.sign(a - b),
        ).toBeGreaterThanOrEqual(0);
      },
    ),
    { numRuns: 1000 },
  );
});

test.each([
  ["1.00M", "1M"],
  ["1.50M", "1.5M"],
  ["11.0M", "11M"],
  ["1.28M", "1.28M"],
  ["200,000", "200,000"],
  ["$2.0 bn", "$2 bn"],
  ["0", "0"],
])("as a mark on a scale, %s is %s", (label, mark) => expect(asMark(label)).toBe(mark));
