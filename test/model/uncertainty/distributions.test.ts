import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadLedger } from "../../../loaders/ledger/load-ledger.js";
import { DISTRIBUTIONS } from "../../../src/model/assumption.js";
import { assumptionDefaults } from "../../../src/model/ledger-lookup.js";
import { drawValue } from "../../../src/model/uncertainty/distributions.js";

const spread = (distribution: (typeof DISTRIBUTIONS)[number]) => ({
  default: 2,
  low: 1,
  high: 6,
  distribution,
});
const chance = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });

describe("a drawn value", () => {
  it("has the quantiles of its distribution", () => {
    // Triangular: cdf (x-a)^2/((b-a)(c-a)) below the mode, 1-(b-x)^2/((b-a)(b-c)) above it.
    expect(drawValue(spread("triangular"), 1 / 5)).toBeCloseTo(2, 12);
    expect(drawValue(spread("triangular"), 0.05)).toBeCloseTo(1.5, 12);
    expect(drawValue(spread("triangular"), 0.8)).toBeCloseTo(4, 12);
    expect(drawValue(spread("uniform"), 0.3)).toBeCloseTo(2.5, 12);
    expect(drawValue(spread("fixed"), 0.3)).toBe(2);
    // Beta with shapes 1 + 4/5 and 1 + 16/5, stretched over 1 to 6.
    expect(drawValue(spread("beta"), 0.5)).toBeCloseTo(betaMedian(1.8, 4.2) * 5 + 1, 4);
    // ln x is normal around ln 2 with sd ln(6)/4, cut off at 1 and 6.
    expect(drawValue({ ...spread("lognormal"), low: 1, high: 4 }, 0.5)).toBeCloseTo(2, 9);
  });

  it("stays within its range and grows with the chance", () => {
    fc.assert(
      fc.property(fc.constantFrom(...DISTRIBUTIONS), chance, chance, (distribution, p, q) => {
        const [below, above] = [Math.min(p, q), Math.max(p, q)].map((at) =>
          drawValue(spread(distribution), at),
        ) as [number, number];
        expect(below).toBeGreaterThanOrEqual(1);
        expect(above).toBeLessThanOrEqual(6);
        expect(below).toBeLessThanOrEqual(above + 1e-6);
      }),
    );
  });

  it("is a number for every assumption of the ledger, even at the ends", () => {
    const ledger = loadLedger();
    expect(Object.keys(assumptionDefaults(ledger)).length).toBeGreaterThan(100);
    for (const entry of ledger.assumptions) {
      for (const p of [2 ** -40, 0.5, 1 - 2 ** -40]) {
        const value = drawValue(entry, p);
        expect(value, entry.id).toBeGreaterThanOrEqual(entry.low);
        expect(value, entry.id).toBeLessThanOrEqual(entry.high);
      }
    }
  });
});

/** Median of a beta variable by adding up its density: slow, and independent of any library. */
function betaMedian(alpha: number, beta: number): number {
  const steps = 200_000;
  const density = (x: number): number => x ** (alpha - 1) * (1 - x) ** (beta - 1);
  const cumulative: number[] = [0];
  for (let i = 1; i <= steps; i++) cumulative.push(cumulative[i - 1]! + density((i - 0.5) / steps));
  return cumulative.findIndex((sum) => sum >= cumulative[steps]! / 2) / steps;
}
