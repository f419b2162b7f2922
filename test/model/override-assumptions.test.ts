import { describe, expect, it } from "vitest";
import { overrideAssumptions } from "../../src/model/override-assumptions.js";
import { inputErrorOf } from "../ledger/edited-ledger.js";
import { defaults, ledger } from "./small-population.js";

const override = (set: Record<string, number>) =>
  overrideAssumptions(ledger.assumptions, set, () => ({ file: "--set" }));

describe("assumptions set away from their defaults", () => {
  it("keep every other default", () => {
    expect(override({})).toEqual(defaults);
    expect(override({ "tax.move-rate": 0.3 })).toEqual({ ...defaults, "tax.move-rate": 0.3 });
  });

  it("may leave the range considered, but not what the unit allows", () => {
    expect(override({ "tax.move-rate": 1 })["tax.move-rate"]).toBe(1);
    for (const value of [1.2, -0.1, Number.NaN, Number.POSITIVE_INFINITY]) {
      const { message } = inputErrorOf(() => override({ "tax.move-rate": value }));
      expect(message).toContain("tax.move-rate");
      expect(message).toContain("a share from 0 to 1");
    }
  });

  it("name the nearest id for one that is unknown, and list every problem", () => {
    const { message } = inputErrorOf(() => override({ "tax.moverate": 0.1, "pool.returns": -1 }));
    expect(message).toContain("tax.move-rate");
    expect(message).toContain("pool.returns");
  });
});
