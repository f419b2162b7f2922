import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { loadLedger } from "../../loaders/ledger/load-ledger.js";
import { findPreset } from "../../loaders/policies/find-policy.js";
import { readScenario } from "../../loaders/scenarios/read-scenario.js";

it("scenarios cover every baseline, each with and without temporary status revoked", () => {
  const ledger = loadLedger();
  const scenarios = readdirSync("data/scenarios").map((name) =>
    readScenario(join("data/scenarios", name), ledger),
  );
  for (const revoked of [false, true]) {
    const covered = scenarios.filter((s) => s.revoked === revoked).map((s) => s.baseline);
    expect(new Set(covered)).toEqual(new Set(ledger.baselines.map(({ id }) => id)));
  }
  for (const { policy } of scenarios) {
    if (typeof policy === "string") findPreset(policy, "data/policies", "the scenario's policy");
  }
});
