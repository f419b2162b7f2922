import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { intervalOf } from "../../../src/model/replay/percentile.js";

describe("a 90% interval", () => {
  it("is R's quantile(x, c(.05, .5, .95)), type 7", () => {
    const few = intervalOf([3, 1, 4, 1, 5, 9, 2, 6])!;
    expect([few.low, few.mid]).toEqual([1, 3.5]);
    expect(few.high).toBeCloseTo(7.95, 12);
    const [low, mid, high] = [1.95, 10.5, 19.05];
    const found = intervalOf(Array.from({ length: 20 }, (_, i) => 20 - i))!;
    expect(found.low).toBeCloseTo(low, 12);
    expect(found.mid).toBeCloseTo(mid, 12);
    expect(found.high).toBeCloseTo(high, 12);
  });

  it("is missing where there is nothing, and one number where there is one", () => {
    expect(intervalOf([])).toBeUndefined();
    expect(intervalOf([7])).toEqual({ low: 7, mid: 7, high: 7 });
  });

  it("lies within the values, whatever their order", () => {
    const numbers = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(numbers, (values) => {
        const { low, mid, high } = intervalOf(values)!;
        expect(low).toBeLessThanOrEqual(mid);
        expect(mid).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(Math.min(...values) - 1e-3);
        expect(high).toBeLessThanOrEqual(Math.max(...values) + 1e-3);
        expect(intervalOf([...values].reverse())).toEqual({ low, mid, high });
      }),
    );
  });
});
