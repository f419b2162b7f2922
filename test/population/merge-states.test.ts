import { describe, expect, it } from "vitest";
import { loadLedger } from "../../loaders/ledger/load-ledger.js";
import { openPopulation } from "../../loaders/population/open-population.js";
import { countPeople } from "../../src/model/population/cells.js";
import { mergeStates } from "../../src/model/population/merge-states.js";
import { simulate } from "../../src/model/simulate.js";
import { MEASURES, measuresOf } from "../../src/model/uncertainty/measures.js";
import { populationForDraws } from "../../src/model/uncertainty/population-for-draws.js";
import { presets, scenarioOf } from "../model/small-population.js";

// All 11 million: with fewer, what a home's members have in common hangs on single people.
const whole = await openPopulation(loadLedger(), { baseline: "report" });
const few = mergeStates(whole, 6);

describe("states merged into regions", () => {
  it("keep everybody, on far fewer cells", () => {
    expect(countPeople(few.tables.cells)).toBe(countPeople(whole.tables.cells));
    expect(few.tables.cells.length).toBeLessThan(whole.tables.cells.length / 4);
    expect(few.tables.states.length).toBeLessThanOrEqual(6);
  });

  it("hold the residents of all states, and states of a typical size", () => {
    const residents = ({ tables }: typeof whole): number =>
      tables.states.reduce((sum, { population }) => sum + population, 0);
    expect(residents(few)).toBe(residents(whole));
    for (const { typical } of few.tables.states) {
      expect(typical).toBeGreaterThan(0);
      expect(typical).toBeLessThanOrEqual(1 + 1e-12);
    }
  });

  it.each(presets.map(({ id }) => id))(
    "give the numbers of all states apart within 2%% under %s",
    (id) => {
      const scenario = scenarioOf(presets.find((policy) => policy.id === id)!);
      const apart = measuresOf(simulate(whole, scenario));
      const drawn = populationForDraws(whole, scenario.policy);
      const together = measuresOf(simulate(drawn, scenario));
      MEASURES.forEach((measure, at) => {
        if (apart[at]! < (measure.unit === "share" ? 1e-6 : 1)) return;
        expect(Math.abs(together[at]! / apart[at]! - 1), measure.id).toBeLessThan(0.02);
      });
    },
    60_000,
  );
});
