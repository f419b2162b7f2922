import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carelessRates } from "../../../src/model/match/careless.js";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const factor = fc.double({ min: 0, max: 20, noNaN: true });

describe("errors on careless forms", () => {
  it("are so many times as frequent, and the mean stays", () => {
    fc.assert(
      fc.property(share, fc.double({ min: 0, max: 0.99, noNaN: true }), factor, (rate, w, f) => {
        const [careful, careless] = carelessRates(rate, w, f);
        expect(careless).toBeCloseTo(f * careful, 9);
        expect((1 - w) * careful + w * careless).toBeCloseTo(rate, 9);
      }),
    );
  });

  it("are as frequent as elsewhere with a factor of 1", () => {
    fc.assert(
      fc.property(share, share, (rate, w) => {
        const [careful, careless] = carelessRates(rate, w, 1);
        expect(careful).toBeCloseTo(rate, 12);
        expect(careless).toBeCloseTo(rate, 12);
      }),
    );
  });
});
