import { describe, expect, it } from "vitest";
import { loadLedger } from "../../loaders/ledger/load-ledger.js";
import { openPopulation } from "../../loaders/population/open-population.js";
import { countPeople } from "../../src/model/population/cells.js";
import { mergeStates } from "../../src/model/population/merge-states.js";

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
});
