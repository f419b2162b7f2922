import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overridesWithin, policies } from "./arbitraries.js";
import { ofThreeConventions } from "./fewer-people.js";
import { inconsistencies } from "./inconsistencies.js";
import { defaults, presets, scenarioOf, smallPopulation } from "./small-population.js";

const population = ofThreeConventions(await smallPopulation(1000));
/** Moving what the draw depends on reweights the population, which takes longer: now and then. */
const later = Object.keys(defaults).filter((id) => population.drawnUnder[id] === undefined);
const overrides = fc.oneof(
  { weight: 19, arbitrary: overridesWithin(later) },
  { weight: 1, arbitrary: overridesWithin() },
);

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
      fc.property(policies, overrides, fc.boolean(), (policy, set, revoked) => {
        expect(inconsistencies(population, scenarioOf(policy, set, revoked))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 120_000);
});
