import { describe, expect, it } from "vitest";
import { countPeople } from "../../src/model/population/cells.js";
import { mergeOrigins } from "../../src/model/population/merge-origins.js";
import { otherScripts } from "../../src/model/population/mixed-conventions.js";
import { simulate } from "../../src/model/simulate.js";
import { measuresOf } from "../../src/model/uncertainty/measures.js";
import { CONVENTIONS } from "../../src/model/vocabulary.js";
import { defaults, presets, scenarioOf, smallPopulation } from "../model/small-population.js";

const whole = await smallPopulation(50_000);
const few = mergeOrigins(whole, undefined);
const fewest = mergeOrigins(whole, otherScripts(whole, defaults));

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

  // By how much with 11 million people: see the test of the population that draws see.
  it("change next to nothing under the assumptions the people were drawn under", () => {
    for (const id of ["exchange-2025", "fuzzy-best", "itin-file"]) {
      const scenario = scenarioOf(presets.find((policy) => policy.id === id)!);
      const apart = measuresOf(simulate(whole, scenario));
      measuresOf(simulate(few, scenario)).forEach((value, at) => {
        expect(Math.abs(value - apart[at]!)).toBeLessThanOrEqual(0.03 * Math.abs(apart[at]!));
      });
    }
  });
});

describe("naming conventions of other scripts", () => {
  it("are those written at the same rates, under the one with most people", () => {
    const { as, members } = otherScripts(whole, defaults);
    expect(members.map(({ convention }) => CONVENTIONS[convention])).toEqual([
      "south-asian",
      "chinese",
      "other-asian",
      "west-african",
      "arabic-persian",
    ]);
    expect(members.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    const most = members.reduce((a, b) => (b.share > a.share ? b : a));
    expect(as).toBe(most.convention);
    expect(fewest.index.convention.includes(as)).toBe(true);
    for (const { convention } of members) {
      if (convention !== as) expect(fewest.index.convention.includes(convention)).toBe(false);
    }
  });

  it("see everybody on the tax file, whichever of them a row is of", () => {
    for (const { seen } of otherScripts(whole, defaults).members) {
      expect(seen[0]).toBe(1);
      for (const part of seen) expect(part).toBeGreaterThan(0);
    }
  });
});
