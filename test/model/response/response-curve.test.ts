import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  awareShare,
  chilledShare,
  rememberedShare,
} from "../../../src/model/response/response-curve.js";

const curve = { hearOf: 8, publicity: 0.5, newsHalf: 0.01, chilled: 0.35 };
const share = fc.double({ min: 0, max: 1, noNaN: true });
const curves = fc.record({
  hearOf: fc.double({ min: 0, max: 100, noNaN: true }),
  publicity: share,
  newsHalf: share,
  chilled: share,
});

describe("the response curve", () => {
  it("is worked out by hand for one filer in a hundred exposed", () => {
    // Word of mouth misses exp(-0.08) = 0.92312; the news reaches 0.5 * 0.01 / 0.02 = 0.25.
    expect(awareShare(0.01, curve)).toBeCloseTo(1 - 0.9231163 * 0.75, 7);
    expect(chilledShare(0.01, curve)).toBeCloseTo(0.35 * 0.3076628, 6);
  });

  it("gives the same by news or by mouth alone as the formula of each", () => {
    expect(awareShare(0.02, { ...curve, publicity: 0 })).toBeCloseTo(1 - Math.exp(-0.16), 12);
    expect(awareShare(0.02, { ...curve, hearOf: 0 })).toBeCloseTo((0.5 * 0.02) / 0.03, 12);
  });

  it("is exactly nothing without exposure, whatever the assumptions", () => {
    fc.assert(fc.property(curves, (any) => chilledShare(0, any) === 0));
  });

  it("grows with exposure, and with everything that makes it known, up to its ceiling", () => {
    fc.assert(
      fc.property(curves, share, share, (any, a, b) => {
        const [few, many] = [Math.min(a, b), Math.max(a, b)];
        expect(chilledShare(many, any)).toBeGreaterThanOrEqual(chilledShare(few, any) - 1e-15);
        expect(chilledShare(many, any)).toBeLessThanOrEqual(any.chilled);
        for (const more of [
          { ...any, hearOf: any.hearOf + 1 },
          { ...any, publicity: Math.min(1, any.publicity + 0.1) },
          { ...any, newsHalf: any.newsHalf / 2 },
        ]) {
          expect(awareShare(a, more)).toBeGreaterThanOrEqual(awareShare(a, any) - 1e-15);
        }
      }),
    );
  });

  it("saturates: the second hundredth exposed adds less than the first", () => {
    fc.assert(
      fc.property(curves, fc.double({ min: 0.001, max: 0.4, noNaN: true }), (any, step) => {
        const [first, second] = [awareShare(step, any), awareShare(2 * step, any)];
        expect(second - first).toBeLessThanOrEqual(first + 1e-12);
      }),
    );
  });
});

describe("what people remember", () => {
  it("fades by its share a year and never exceeds everybody", () => {
    expect(rememberedShare(0.1, 0, { fade: 0.3 })).toBeCloseTo(0.07, 12);
    expect(rememberedShare(0.1, 0.02, { fade: 0.3 })).toBeCloseTo(0.09, 12);
    expect(rememberedShare(0.9, 0.8, { fade: 0 })).toBe(1);
  });
});
