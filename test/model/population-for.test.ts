import { describe, expect, it } from "vitest";
import { populationFor } from "../../src/model/population/population-for.js";
import { simulate } from "../../src/model/simulate.js";
import { ofThreeConventions } from "./fewer-people.js";
import {
  defaults,
  ledger,
  presetOf,
  presets,
  scenarioOf,
  smallPopulation,
} from "./small-population.js";

const drawn = await smallPopulation();
const population = ofThreeConventions(drawn);

describe("a population under moved assumptions", () => {
  it("has the filers that the share of filers says", () => {
    const before = populationFor(drawn, defaults);
    expect(before.cells.count).toBe(drawn.tables.cells.count);
    const share = before.counts.filers / before.counts.adults;
    for (const filing of [0.35, 0.6, 0.7]) {
      const { counts } = populationFor(drawn, { ...defaults, "filing.adults": filing });
      // Both shares come from the same draw, so their sampling errors nearly cancel.
      const expected = (share * filing) / defaults["filing.adults"]!;
      expect(Math.abs(counts.filers / counts.adults / expected - 1)).toBeLessThan(0.02);
      expect(Math.abs(counts.people / before.counts.people - 1)).toBeLessThan(0.02);
      expect(Math.abs(counts.listed / before.counts.listed - 1)).toBeLessThan(0.02);
    }
  });

  it("lists fewer people the more have left", () => {
    const listed = [0.05, 0.15, 0.35].map(
      (gone) => populationFor(drawn, { ...defaults, "agency.departed": gone }).counts.listed,
    );
    expect(listed[0]! / listed[1]!).toBeCloseTo(0.95 / 0.85, 1);
    expect(listed[2]! / listed[1]!).toBeCloseTo(0.65 / 0.85, 1);
  });

  it("is the same to the last bit when an assumption is set to its default", () => {
    for (const policy of presets) {
      const plain = JSON.stringify(simulate(population, scenarioOf(policy)));
      const set = Object.fromEntries(ledger.assumptions.map((entry) => [entry.id, entry.default]));
      expect(JSON.stringify(simulate(population, scenarioOf(policy, set)))).toBe(plain);
    }
  });

  it("comes back to the last bit after a move and back", () => {
    const scenario = scenarioOf(presetOf("name-dob"));
    const before = JSON.stringify(simulate(population, scenario));
    simulate(population, scenarioOf(scenario.policy, { "filing.adults": 0.7 }));
    expect(JSON.stringify(simulate(population, scenario))).toBe(before);
  });

  it("counts in numbers even when everyone on the list has left", () => {
    const result = simulate(population, scenarioOf(presetOf("name-dob"), { "agency.departed": 1 }));
    expect(JSON.stringify(result)).not.toContain("null");
  });
});
