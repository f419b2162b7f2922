import { describe, expect, it } from "vitest";
import { communityShares } from "../../src/model/match/record-events.js";
import { seenParts } from "../../src/model/match/seen-parts.js";
import { partsOf, strangerPool, withKin } from "../../src/model/match/stranger-pool.js";
import { countPeople } from "../../src/model/population/cells.js";
import { kinOnFile } from "../../src/model/population/kin-on-file.js";
import { mergeOrigins } from "../../src/model/population/merge-origins.js";
import { mixedConventions } from "../../src/model/population/mixed-conventions.js";
import { populationFor } from "../../src/model/population/population-for.js";
import { simulate } from "../../src/model/simulate.js";
import { measuresOf } from "../../src/model/uncertainty/measures.js";
import { CONVENTIONS } from "../../src/model/vocabulary.js";
import { defaults, presets, scenarioOf, smallPopulation } from "../model/small-population.js";

const whole = await smallPopulation(50_000);
const few = mergeOrigins(whole, []);
const mixtures = mixedConventions(whole, defaults, [
  "two surnames",
  "another script",
  "one surname",
]);
const fewest = mergeOrigins(whole, mixtures);

describe("origins taken together", () => {
  it("keep everybody, on fewer cells", () => {
    for (const merged of [few, fewest]) {
      expect(countPeople(merged.tables.cells)).toBe(countPeople(whole.tables.cells));
    }
    expect(few.tables.cells.length).toBeLessThan(whole.tables.cells.length);
    expect(fewest.tables.cells.length).toBeLessThan(few.tables.cells.length);
  });

  it("keep people and published final orders, and set nobody beside people of another footing", () => {
    const people = ({ tables }: typeof whole): number =>
      tables.inputs.origins.reduce((sum, origin) => sum + origin.people, 0);
    expect(people(few)).toBeCloseTo(people(whole), 3);
    expect(
      few.tables.inputs.origins.reduce((sum, { finalOrders }) => sum + finalOrders!, 0),
    ).toBeCloseTo(whole.tables.inputs.published.finalOrders, 3);
    const ids = few.tables.inputs.origins.map(({ id }) => id);
    expect(ids).toContain("spanish");
    expect(ids).toContain("spanish, parole");
    expect(ids).toContain("spanish, many final orders");
    expect(new Set(ids).size).toBe(ids.length);
  });

  // Homes of a group share one mean. With 11 million people it moves far less (`populationForDraws`).
  it("move no number by more than 3% under the assumptions the people were drawn under", () => {
    for (const id of ["exchange-2025", "fuzzy-best", "itin-file"]) {
      const scenario = scenarioOf(presets.find((policy) => policy.id === id)!);
      const apart = measuresOf(simulate(whole, scenario));
      measuresOf(simulate(few, scenario)).forEach((value, at) => {
        expect(Math.abs(value - apart[at]!)).toBeLessThanOrEqual(0.03 * Math.abs(apart[at]!));
      });
    }
  });
});

describe("naming conventions taken together", () => {
  it("are those written at the same rates, under the one with most people", () => {
    expect(
      mixtures.map(({ members }) => members.map(({ convention }) => CONVENTIONS[convention])),
    ).toEqual([
      ["spanish", "portuguese"],
      ["south-asian", "chinese", "other-asian", "west-african", "arabic-persian"],
      ["french-creole", "european"],
    ]);
    for (const { as, members } of mixtures) {
      expect(members.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
      expect(as).toBe(members.reduce((a, b) => (b.share > a.share ? b : a)).convention);
      for (const { convention } of members) {
        expect(fewest.index.convention.includes(convention)).toBe(convention === as);
      }
    }
  });

  it("see the tax file as their people do in the merged population", () => {
    const { states } = fewest.tables;
    const kin = kinOnFile(populationFor(fewest, defaults), defaults);
    const pool = withKin(strangerPool(defaults, states), kin);
    const communities = communityShares(defaults, fewest.tables.levels);
    for (const { as, seen } of mixtures) {
      seenParts(as, communities[as]!, partsOf(pool), pool.ownTotals[as]!).forEach((people, at) => {
        expect(seen[at]! / people).toBeCloseTo(1, 6);
      });
    }
  });
});
