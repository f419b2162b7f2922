import { describe, expect, it } from "vitest";
import { loadLedger } from "../../loaders/ledger/load-ledger.js";
import { overrideAssumptions } from "../../src/model/override-assumptions.js";

const { assumptions } = loadLedger();
const set = (values: Record<string, number>) =>
  overrideAssumptions(assumptions, values, () => ({ file: "--set" }));

describe("shares that exclude each other", () => {
  it("say how much room the others leave", () => {
    expect(() => set({ "agency.address-blank": 0.99 })).toThrow(
      "--set: agency.address-blank: found 0.99; expected at most 0.95: with agency.address-insufficient it cannot exceed all rows",
    );
    expect(() => set({ "agency.dob-near": 0.6, "agency.dob-wrong": 0.6 })).toThrow(
      /agency\.dob-near: found 0\.6; expected at most 0\.39: with agency\.dob-wrong and agency\.dob-missing/,
    );
  });

  it("may fill all rows", () => {
    expect(set({ "agency.address-blank": 0.95 })["agency.address-blank"]).toBe(0.95);
  });
});
