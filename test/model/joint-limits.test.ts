import { describe, expect, it } from "vitest";
import { loadLedger } from "../../loaders/ledger/load-ledger.js";
import { withinJointLimits } from "../../src/model/joint-limits.js";
import { overrideAssumptions } from "../../src/model/override-assumptions.js";

const { assumptions } = loadLedger();
const set = (values: Record<string, number>) =>
  overrideAssumptions(assumptions, values, () => ({ file: "--set" }));

describe("shares that exclude each other", () => {
  it("say how much room the others leave", () => {
    expect(() => set({ "agency.address-blank": 0.99 })).toThrow(
      "--set: agency.address-blank: found 0.99; expected at most 0.95: with agency.address-insufficient it cannot exceed all of them",
    );
    expect(() => set({ "agency.dob-digit": 0.6, "agency.dob-wrong": 0.6 })).toThrow(
      /agency\.dob-digit: found 0\.6; expected at most 0\.38: with agency\.dob-swapped and agency\.dob-wrong and agency\.dob-missing/,
    );
  });

  it("do the same for ties between people of one home", () => {
    expect(() => set({ "household.same-surname": 0.9 })).toThrow(
      "--set: household.same-surname: found 0.9; expected at most 0.75: with household.one-surname it cannot exceed all of them",
    );
  });

  it("may fill all rows", () => {
    expect(set({ "agency.address-blank": 0.95 })["agency.address-blank"]).toBe(0.95);
  });
});

describe("drawn shares that exclude each other", () => {
  const over = { "agency.address-blank": 0.9, "agency.address-insufficient": 0.6, other: 3 };

  it("are scaled down together, keeping their ratio, when they exceed all", () => {
    const within = withinJointLimits(over, {});
    const [blank, insufficient] = [
      within["agency.address-blank"]!,
      within["agency.address-insufficient"]!,
    ];
    expect(blank / insufficient).toBeCloseTo(1.5, 12);
    expect(blank + insufficient).toBeCloseTo(1, 12);
    expect(blank + insufficient).toBeLessThanOrEqual(1);
    expect(within.other).toBe(3);
  });

  it("leave a held one where it is", () => {
    const within = withinJointLimits(over, { "agency.address-blank": 0.9 });
    expect(within["agency.address-blank"]).toBe(0.9);
    expect(within["agency.address-insufficient"]).toBeCloseTo(0.1, 12);
  });

  it("are left alone when they fit", () => {
    const fits = { "agency.address-blank": 0.5, "agency.address-insufficient": 0.5 };
    expect(withinJointLimits(fits, {})).toBe(fits);
  });
});
