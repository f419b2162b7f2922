import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceInterval, intervalOf } from "../../../src/model/uncertainty/interval.js";

describe("a 90% interval", () => {
  it("is R's quantile(x, c(.05, .5, .95)), type 7", () => {
    const few = intervalOf([3, 1, 4, 1, 5, 9, 2, 6]);
    expect([few.low, few.median]).toEqual([1, 3.5]);
    expect(few.high).toBeCloseTo(7.95, 12);
    const [low, mid, high] = [1.95, 10.5, 19.05];
    const found = intervalOf(Array.from({ length: 20 }, (_, i) => 20 - i));
    expect(found.low).toBeCloseTo(low, 12);
    expect(found.median).toBeCloseTo(mid, 12);
    expect(found.high).toBeCloseTo(high, 12);
  });

  it("is one number where there is one, and refuses none", () => {
    expect(intervalOf([7])).toEqual({ low: 7, median: 7, high: 7, mean: 7 });
    expect(() => intervalOf([])).toThrow("An interval needs one draw or more.");
  });

  it("takes another level", () => {
    const found = intervalOf([1, 2, 3, 4, 5], 0.5);
    expect([found.low, found.high, found.mean]).toEqual([2, 4, 3]);
  });

  it("lies within the values, whatever their order", () => {
    const numbers = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(numbers, (values) => {
        const { low, median, high, mean } = intervalOf(values);
        expect(low).toBeLessThanOrEqual(median);
        expect(median).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(Math.min(...values) - 1e-3);
        expect(high).toBeLessThanOrEqual(Math.max(...values) + 1e-3);
        expect(intervalOf([...values].reverse())).toEqual({ low, median, high, mean });
      }),
    );
  });
});

describe("the interval of a difference", () => {
  it("is taken draw by draw, so that what both share cancels", () => {
    const a = [11, 22, 33];
    expect(differenceInterval(a, [10, 20, 30])).toEqual(intervalOf([1, 2, 3]));
    expect(differenceInterval(a, a)).toEqual({ low: 0, median: 0, high: 0, mean: 0 });
  });

  it("refuses draws that are no pairs", () => {
    expect(() => differenceInterval([1, 2], [1])).toThrow("there are 2 and 1");
  });
});
