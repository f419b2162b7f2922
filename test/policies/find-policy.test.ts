import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadLedger } from "../../loaders/ledger/load-ledger.js";
import { findPreset, PRESET_ORDER, readPolicies } from "../../loaders/policies/find-policy.js";

describe("presets", () => {
  const ledger = loadLedger();

  it("are all placed in the order pages list them in, from none to all handed over", () => {
    const files = readdirSync("data/policies").map((name) => name.replace(".yaml", ""));
    expect([...PRESET_ORDER].sort()).toEqual(files.sort());
    expect(readPolicies(ledger).map(({ id }) => id)).toEqual(PRESET_ORDER);
  });

  it("are at least eight, and each cites a source", () => {
    const policies = readPolicies(ledger);
    expect(policies.length).toBeGreaterThanOrEqual(8);
    for (const { sources } of policies) expect(sources.length).toBeGreaterThan(0);
  });

  it("are found by id; what is written like a path is a path", () => {
    expect(findPreset("name-dob", "data/policies", "--policy")).toBe("data/policies/name-dob.yaml");
    expect(findPreset("./mine.yaml", "data/policies", "--policy")).toBe("./mine.yaml");
    expect(() => findPreset("toString", "data/policies", "--policy")).toThrow("--policy: found");
  });
});
