import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitTable } from "../../src/model/population/fit-table.js";
import { logistic, logit, solveOffset } from "../../src/model/population/solve-offset.js";
import { tiltWeights } from "../../src/model/population/tilt.js";

/** Starts and truths this close to each other never need the tilt that is refused as absurd. */
const mild = fc.double({ min: 0.5, max: 2, noNaN: true });
const positive = fc.double({ min: 0.01, max: 100, noNaN: true });

describe("iterative proportional fitting", () => {
  it("meets its totals and keeps the odds ratios of the start", () => {
    const table = fc
      .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 6 }))
      .chain(([rows, columns]) =>
        fc.record({
          rows: fc.array(positive, { minLength: rows, maxLength: rows }),
          columns: fc.array(positive, { minLength: columns, maxLength: columns }),
          seed: fc.array(positive, { minLength: rows * columns, maxLength: rows * columns }),
        }),
      );
    fc.assert(
      fc.property(table, ({ seed, rows, columns }) => {
        const fitted = fitTable(seed, rows, columns);
        const width = columns.length;
        const total = rows.reduce((a, b) => a + b, 0);
        const scale = total / columns.reduce((a, b) => a + b, 0);
        rows.forEach((want, r) => {
          const have = fitted.subarray(r * width, (r + 1) * width).reduce((a, b) => a + b, 0);
          expect(have / total).toBeCloseTo(want / total, 9);
        });
        columns.forEach((want, c) => {
          const have = rows.reduce((sum, _, r) => sum + fitted[r * width + c]!, 0);
          expect(have / total).toBeCloseTo((want * scale) / total, 9);
        });
        const odds = (t: ArrayLike<number>) => (t[0]! * t[width + 1]!) / (t[1]! * t[width]!);
        expect(Math.log(odds(fitted))).toBeCloseTo(Math.log(odds(seed)), 6);
      }),
      { numRuns: 1000 },
    );
  });

  it("says so when a total has nothing to come from", () => {
    expect(() => fitTable([1, 0, 1, 0], [1, 1], [1, 1])).toThrow("empty");
  });
});

describe("exponential tilting", () => {
  it("solves Jaynes' dice: a mean of 4.5 gives his probabilities", () => {
    const faces = [1, 2, 3, 4, 5, 6];
    const { weights } = tiltWeights(Array(6).fill(1), [{ id: "mean", values: faces, target: 4.5 }]);
    // E. T. Jaynes, "Where do we stand on maximum entropy?", 1978.
    const known = [0.05435, 0.07877, 0.11416, 0.16545, 0.23977, 0.34749];
    known.forEach((p, i) => {
      expect(weights[i]).toBeCloseTo(p, 5);
    });
  });

  it("meets every target that some other weights meet", () => {
    const problem = fc.record({
      seed: fc.array(mild, { minLength: 8, maxLength: 8 }),
      truth: fc.array(mild, { minLength: 8, maxLength: 8 }),
      values: fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 8, maxLength: 8 }), {
        minLength: 1,
        maxLength: 3,
      }),
    });
    fc.assert(
      fc.property(problem, ({ seed, truth, values }) => {
        const total = truth.reduce((a, b) => a + b, 0);
        const mean = (of: readonly number[]) =>
          of.reduce((sum, v, k) => sum + (v * truth[k]!) / total, 0);
        const constraints = values.map((of, i) => ({
          id: String(i),
          values: of,
          target: mean(of),
        }));
        const { weights, met } = tiltWeights(seed, constraints);
        for (const { id, values: of, target } of constraints) {
          if (!met.includes(id)) continue;
          const have = Array.from(of).reduce((sum, v, k) => sum + v * weights[k]!, 0);
          expect(have).toBeCloseTo(target, 8);
        }
        expect(met).toContain("0");
      }),
      { numRuns: 1000 },
    );
  });

  it("drops, by name, a target that contradicts those before it", () => {
    const { met, dropped } = tiltWeights(
      [1, 1],
      [
        { id: "first", values: [1, 0], target: 0.3 },
        { id: "second", values: [0, 1], target: 0.3 },
      ],
    );
    expect({ met, dropped }).toEqual({ met: ["first"], dropped: ["second"] });
  });
});

describe("logistic offsets", () => {
  it("meet the total they are solved for", () => {
    const groups = fc.array(
      fc.record({ weight: positive, effect: fc.double({ min: -3, max: 3, noNaN: true }) }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(groups, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (list, share) => {
        const total = list.reduce((sum, { weight }) => sum + weight, 0);
        const offset = solveOffset(list, share * total);
        const have = list.reduce((sum, g) => sum + g.weight * logistic(offset + g.effect), 0);
        expect(have / total).toBeCloseTo(share, 9);
      }),
      { numRuns: 1000 },
    );
  });

  it("are the log-odds themselves when nothing has an effect", () => {
    expect(solveOffset([{ weight: 1, effect: 0 }], 0.2)).toBeCloseTo(logit(0.2), 10);
  });
});
