import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { setDefaults } from "../../loaders/replay/set-defaults.js";
import { inputErrorOf } from "../ledger/edited-ledger.js";

const text = readFileSync("data/assumptions.yaml", "utf8");

describe("setting defaults in the ledger", () => {
  it("changes the values asked for and no other character", () => {
    const changed = setDefaults(
      text,
      { "agency.tin-filers": 0.25, "tax.address-restyled": 0.5, "filing.adults": 0.41 },
      "assumptions.yaml",
    );
    const before = text.split("\n");
    const after = changed.split("\n");
    expect(after).toHaveLength(before.length);
    const moved = after.filter((line, at) => line !== before[at]);
    expect(moved).toEqual(["  default: 0.41", "  default: 0.25", "  default: 0.5"]);
    const value = (id: string): unknown =>
      (parse(changed) as { id: string; default: number }[]).find((entry) => entry.id === id)
        ?.default;
    expect(value("agency.tin-filers")).toBe(0.25);
    expect(value("tax.address-restyled")).toBe(0.5);
    expect(value("filing.adults")).toBe(0.41);
  });

  it("is the same text when nothing changes", () => {
    const entries = parse(text) as { id: string; default: number }[];
    const same = Object.fromEntries(
      entries.filter((entry) => entry.id !== "pool.dob-exact").map((e) => [e.id, e.default]),
    );
    expect(setDefaults(text, same, "assumptions.yaml")).toBe(text);
  });

  it("names an assumption that is not there", () => {
    expect(
      inputErrorOf(() => setDefaults(text, { "agency.no": 1 }, "assumptions.yaml")).message,
    ).toBe("assumptions.yaml: agency.no: expected an assumption with a default");
  });
});
