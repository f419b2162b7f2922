import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exp } from "../../../src/model/exact-math/exp.js";
import { expm1, log2, pow } from "../../../src/model/exact-math/from-exp-and-log.js";
import { log } from "../../../src/model/exact-math/log.js";

/** Relative distance of two numbers in units of 2^-52. */
function apart(a: number, b: number): number {
  if (Object.is(a, b) || (Number.isNaN(a) && Number.isNaN(b))) return 0;
  return (
    Math.abs(a - b) / (Math.max(Math.abs(a), Math.abs(b), Number.MIN_VALUE * 2 ** 52) * 2 ** -52)
  );
}
const RUNS = { numRuns: 20_000 };
const within = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const positive = fc.oneof(
  within(Number.MIN_VALUE, 1),
  within(1, 1e9),
  within(0.5, 2),
  within(1e300, Number.MAX_VALUE),
);

describe("agrees with the engine's own functions to a unit or two in the last place", () => {
  test("exp", () =>
    fc.assert(
      fc.property(within(-746, 710), (x) => apart(exp(x), Math.exp(x)) <= 2),
      RUNS,
    ));
  test("log", () =>
    fc.assert(
      fc.property(positive, (x) => apart(log(x), Math.log(x)) <= 2),
      RUNS,
    ));
  test("log2", () =>
    fc.assert(
      fc.property(positive, (x) => apart(log2(x), Math.log2(x)) <= 4),
      RUNS,
    ));
  test("expm1", () =>
    fc.assert(
      fc.property(
        fc.oneof(within(-40, 40), within(-1e-3, 1e-3)),
        (x) => apart(expm1(x), Math.expm1(x)) <= 6,
      ),
      RUNS,
    ));
  test("pow", () =>
    fc.assert(
      fc.property(
        within(1e-3, 1e3),
        within(-8, 8),
        (x, y) => apart(pow(x, y), x ** y) <= 4 + Math.abs(2 * y * Math.log(x)),
      ),
      RUNS,
    ));
});

test("at the ends", () => {
  expect([exp(0), exp(-0), exp(800), exp(-800), exp(Number.NaN)]).toEqual([
    1,
    1,
    Number.POSITIVE_INFINITY,
    0,
    Number.NaN,
  ]);
  expect([exp(Number.NEGATIVE_INFINITY), exp(Number.POSITIVE_INFINITY)]).toEqual([
    0,
    Number.POSITIVE_INFINITY,
  ]);
  expect([log(1), log(0), log(-1), log(Number.POSITIVE_INFINITY), log(Number.NaN)]).toEqual([
    0,
    Number.NEGATIVE_INFINITY,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NaN,
  ]);
  expect([expm1(0), expm1(-800), pow(0, 2), pow(0, -1), pow(5, 0), pow(1, 9)]).toEqual([
    0,
    -1,
    0,
    Number.POSITIVE_INFINITY,
    1,
    1,
  ]);
});

// Printed once by this code; any engine that computes IEEE doubles prints the same.
test("to the last bit", () => {
  let hash = 0;
  const bits = new DataView(new ArrayBuffer(8));
  for (let i = 1; i <= 20_000; i++) {
    const x = i / 1777;
    for (const y of [exp(x), exp(-x), log(x), expm1(-x / 9), log2(x), pow(x, 0.37)]) {
      bits.setFloat64(0, y);
      hash = (Math.imul(hash, 31) + bits.getUint32(0) + Math.imul(bits.getUint32(4), 7)) | 0;
    }
  }
  expect(hash).toBe(-877514881);
});
