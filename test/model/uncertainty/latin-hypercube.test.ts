import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { latinHypercube } from "../../../src/model/uncertainty/latin-hypercube.js";

const names = ["filing.final-orders", "agency.departed", "tax.move-rate"];

describe("a Latin hypercube", () => {
  it("has one number in each stratum of each name, never 0 or 1", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 200 }), (seed, points) => {
        for (const column of latinHypercube(seed, names, points, "test").values()) {
          const strata = Array.from(column, (p) => Math.floor(p * points)).sort((a, b) => a - b);
          expect(strata).toEqual(Array.from({ length: points }, (_, i) => i));
          expect(Math.min(...column)).toBeGreaterThan(0);
          expect(Math.max(...column)).toBeLessThan(1);
        }
      }),
    );
  });

  it("keeps a name's numbers whatever the other names are", () => {
    const all = latinHypercube(7, names, 50, "test");
    const alone = latinHypercube(7, ["agency.departed"], 50, "test");
    expect(alone.get("agency.departed")).toEqual(all.get("agency.departed"));
    expect(all.get("tax.move-rate")).not.toEqual(all.get("agency.departed"));
    for (const other of [
      latinHypercube(8, names, 50, "test"),
      latinHypercube(7, names, 50, "use"),
    ]) {
      expect(other.get(names[0]!)).not.toEqual(all.get(names[0]!));
    }
  });

  it("puts names in orders that have nothing to do with each other", () => {
    const points = 1000;
    const columns = [...latinHypercube(1, names, points, "test").values()];
    for (const [a, b] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      let covariance = 0;
      for (let i = 0; i < points; i++)
        covariance += (columns[a]![i]! - 0.5) * (columns[b]![i]! - 0.5);
      // Standard deviation of a correlation of nothing: 1 / sqrt(points); four of them is 1 in 16,000.
      expect(Math.abs((covariance / points) * 12)).toBeLessThan(4 / Math.sqrt(points));
    }
  });
});
