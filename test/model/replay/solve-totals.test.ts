import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solveTotals, type Unknown } from "../../../src/model/replay/solve-totals.js";

const TOLERANCE = 1e-4;
const share = (id: string, slope: number): Unknown => ({
  id,
  start: 0.4,
  low: 0.05,
  high: 0.9,
  slope,
});
const UNKNOWNS = [share("number", 2.5), share("style", -2)];

/** Shaped like the exchange: one total grows with its unknown, the other falls and feels both. */
function totals([number, style]: readonly number[]): [number, number] {
  return [1000 * number! + 3, 400 * Math.exp(-3 * style!) * (1 - 0.3 * number!)];
}

function ratiosTo(target: readonly number[]) {
  return (values: readonly number[]) =>
    totals(values).map((total, at) => Math.log(total / target[at]!));
}

const inside = fc.double({ min: 0.06, max: 0.89, noNaN: true });

describe("solving for totals", () => {
  it("finds what the totals were made with, in few steps", () => {
    fc.assert(
      fc.property(inside, inside, (number, style) => {
        const target = totals([number, style]);
        const solved = solveTotals(UNKNOWNS, ratiosTo(target), TOLERANCE);
        if (!("found" in solved)) throw new Error(`missed ${solved.missed} ${solved.side}`);
        for (const ratio of ratiosTo(target)(solved.found)) {
          expect(Math.abs(ratio)).toBeLessThanOrEqual(TOLERANCE);
        }
        expect(solved.steps).toBeLessThanOrEqual(9);
      }),
    );
  });

  it.each([
    ["number", "above", [2000, 100]],
    ["number", "below", [10, 100]],
    ["style", "below", [400, 390]],
    ["style", "above", [400, 1]],
  ])("says that %s would have to lie %s its range", (missed, side, target) => {
    expect(solveTotals(UNKNOWNS, ratiosTo(target as number[]), TOLERANCE)).toEqual({
      missed,
      side,
    });
  });

  it("gives up on a total that is not a number", () => {
    const solved = solveTotals(UNKNOWNS, () => [Number.NaN, 0], TOLERANCE);
    expect(solved).toMatchObject({ missed: "number", side: "none" });
  });
});
