import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carelessRates } from "../../../src/model/match/careless.js";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const factor = fc.double({ min: 1, max: 20, noNaN: true });

describe("rates on careful and careless forms", () => {
  it("keep the mean, stay shares, and are higher on the careless ones", () => {
    fc.assert(
      fc.property(share, share, factor, (rate, careless, times) => {
        const [orderly, hasty] = carelessRates(rate, careless, times);
        expect((1 - careless) * orderly + careless * hasty).toBeCloseTo(rate, 12);
        expect(Math.min(orderly, hasty)).toBeGreaterThanOrEqual(0);
        expect(Math.max(orderly, hasty)).toBeLessThanOrEqual(1);
        expect(hasty).toBeGreaterThanOrEqual(orderly - 1e-12);
      }),
      { numRuns: 1000 },
    );
  });

  it("are as many times apart as the factor says, where that leaves room", () => {
    const [orderly, hasty] = carelessRates(0.02, 0.15, 4);
    expect(hasty / orderly).toBeCloseTo(4, 12);
    expect(orderly).toBeCloseTo(0.02 / 1.45, 12);
  });

  it("rise with the mean", () => {
    fc.assert(
      fc.property(share, share, share, factor, (a, b, careless, times) => {
        const less = carelessRates(Math.min(a, b), careless, times);
        const more = carelessRates(Math.max(a, b), careless, times);
        for (const form of [0, 1] as const) {
          expect(more[form]).toBeGreaterThanOrEqual(less[form] - 1e-12);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
