import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overridesWithin, policies } from "./arbitraries.js";
import { inconsistencies } from "./inconsistencies.js";
import { withFewNames } from "./small-names.js";
import { presets, scenarioOf, smallPopulation } from "./small-population.js";

const population = withFewNames(await smallPopulation(2000));

describe("totals of a simulation", () => {
  it("agree with each other for every preset, revoked or not", () => {
    for (const policy of presets) {
      for (const revoked of [false, true]) {
        const scenario = scenarioOf(policy, {}, revoked);
        expect(inconsistencies(population, scenario), policy.id).toEqual([]);
      }
    }
  });

  it("agree for any policy and any assumptions within their ranges", () => {
    fc.assert(
      fc.property(policies, overridesWithin(), fc.boolean(), (policy, set, revoked) => {
        expect(inconsistencies(population, scenarioOf(policy, set, revoked))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  }, 120_000);
});
