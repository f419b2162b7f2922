import fc from "fast-check";
import { expect, test } from "vitest";
import { spread } from "../../src/components/spread.js";

const wish = fc.record({
  at: fc.double({ min: -100, max: 600, noNaN: true }),
  size: fc.double({ min: 1, max: 60, noNaN: true }),
});

test("boxes keep their order, never overlap, and stay within if they fit", () => {
  fc.assert(
    fc.property(fc.array(wish, { minLength: 1, maxLength: 12 }), (wishes) => {
      const starts = spread(wishes, 10, 500, 4);
      for (let i = 1; i < starts.length; ++i) {
        expect(starts[i]! - starts[i - 1]!).toBeGreaterThanOrEqual(wishes[i - 1]!.size + 4 - 1e-6);
      }
      expect(starts[0]).toBeGreaterThanOrEqual(10);
      const need = wishes.reduce((sum, { size }) => sum + size + 4, -4);
      if (need <= 490) expect(starts.at(-1)! + wishes.at(-1)!.size).toBeLessThanOrEqual(500 + 1e-6);
    }),
    { numRuns: 1000 },
  );
});

test("boxes with room stay where they wish; two on one spot share it", () => {
  expect(
    spread(
      [
        { at: 20, size: 10 },
        { at: 100, size: 10 },
      ],
      0,
      500,
      4,
    ),
  ).toEqual([20, 100]);
  expect(
    spread(
      [
        { at: 50, size: 10 },
        { at: 50, size: 10 },
      ],
      0,
      500,
      4,
    ),
  ).toEqual([43, 57]);
});
