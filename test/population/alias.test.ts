import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aliasChances, aliasDraw, aliasTable } from "../../src/model/population/alias.js";

const weights = fc
  .array(fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 1e6, noNaN: true })), {
    minLength: 1,
    maxLength: 60,
  })
  .filter((row) => row.some((w) => w > 0));

describe("alias tables", () => {
  it("hold the distribution they were made of, to one person in a hundred million", () => {
    fc.assert(
      fc.property(weights, (row) => {
        const total = row.reduce((a, b) => a + b, 0);
        const back = aliasChances(aliasTable(row, row.length), 0);
        row.forEach((w, i) => {
          expect(back[i]).toBeCloseTo(w / total, 8);
        });
      }),
      { numRuns: 2000 },
    );
  });

  it("never draw what has no chance", () => {
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 2 ** 32 - 1 }), (row, u) => {
        expect(row[aliasDraw(aliasTable(row, row.length), 0, u)]).toBeGreaterThan(0);
      }),
      { numRuns: 5000 },
    );
  });

  it("keep rows apart", () => {
    const table = aliasTable([1, 0, 0, 0, 0, 1], 3);
    for (const u of [0, 2 ** 31, 2 ** 32 - 1]) {
      expect(aliasDraw(table, 0, u)).toBe(0);
      expect(aliasDraw(table, 1, u)).toBe(2);
    }
  });

  it("refuse a negative weight", () => {
    expect(() => aliasTable([0.5, -0.1], 2)).toThrow("0 or more");
  });
});
