import { describe, expect, it } from "vitest";
import { sumCells } from "../../../src/model/population/cell-sums.js";
import { countPeople } from "../../../src/model/population/cells.js";
import { populationCounts } from "../../../src/model/population-counts.js";
import { filingGroups, NO_GROUP } from "../../../src/model/response/filing-groups.js";
import { EVERYBODY_FILES } from "../../../src/model/response/filing-stock.js";
import { recordableCells } from "../../../src/model/response/recordable-cells.js";
import { populationWithFile, yearFile } from "../../../src/model/response/year-file.js";
import { simulate } from "../../../src/model/simulate.js";
import { AGENCY_RECORDS, FILINGS, RELATIONS, STATUSES } from "../../../src/model/vocabulary.js";
import { apart } from "../apart.js";
import { presetOf, scenarioOf, smallPopulation } from "../small-population.js";

const loaded = await smallPopulation(3000);
const room = recordableCells(loaded);
const { cells, index } = room;
const groups = filingGroups(room, "final-orders", false);
const ages = [0.5, 0.25, 0.125, 0.0625, 0.03125, 0.015625, 0.015625];
const file = { onFile: [0.5, 0.9, 0.75], ages } as const;
const { count } = loaded.tables.cells;

describe("cells with room for people without a record", () => {
  it("hold the same people, and beside every filer people like them without a return", () => {
    expect(countPeople(cells)).toBe(countPeople(loaded.tables.cells));
    expect(cells.length).toBeGreaterThan(loaded.tables.cells.length);
    for (let row = 0; row < cells.length; row++) {
      const like = room.unrecorded[row]!;
      if (index.filing[row] === 0 || index.status[row] === STATUSES.indexOf("lawful")) {
        expect(like).toBe(-1);
        continue;
      }
      expect(FILINGS[index.filing[like]!]).toBe("none");
      for (const name of ["state", "origin", "household", "adult", "status", "agency"] as const) {
        expect(cells[name][like]).toBe(cells[name][row]);
      }
    }
  });

  it("change nothing in a simulation while everybody is on the file", () => {
    const whole = { onFile: [1, 1, 1], ages: Array.from(loaded.chances.returns.chances) } as const;
    const scenario = scenarioOf(presetOf("name-dob"));
    const a = simulate(loaded, scenario).people;
    const b = simulate(populationWithFile(loaded, room, count, groups, whole), scenario).people;
    const pairs = RELATIONS.map((relation) => [relation, a[relation], b[relation]] as const);
    expect(apart(pairs)).toEqual([]);
  });
});

describe("the groups of filers", () => {
  it("take the people on the list from the others", () => {
    const order = AGENCY_RECORDS.indexOf("final-order");
    const lawful = STATUSES.indexOf("lawful");
    groups.forEach((group, row) => {
      if (index.filing[row] === 0) expect(group).toBe(NO_GROUP);
      else if (index.status[row] === lawful) expect(group).toBe(2);
      else expect(group).toBe(index.agency[row] === order ? 0 : 1);
    });
  });
});

describe("the file of a year", () => {
  it("moves as many as its shares say to people without a return, and keeps everybody", () => {
    const { tables } = populationWithFile(loaded, room, count, groups, file);
    const [before, now] = [cells, tables.cells].map((of) => populationCounts(sumCells(of, index)));
    expect(now!.people).toBeCloseTo(before!.people, 6);
    const of = (group: number, counts: ArrayLike<number>): number =>
      groups.reduce((sum, at, row) => sum + (at === group ? counts[row]! : 0), 0);
    file.onFile.forEach((share, group) => {
      expect(of(group, tables.cells.count)).toBeCloseTo(share * of(group, cells.count), 6);
    });
    expect(now!.filers).toBeCloseTo(of(0, cells.count) * 0.5 + of(1, cells.count) * 0.9, 6);
  });

  it("mixes last returns of those who file with older ones, worked out by hand", () => {
    const lapsed = [0, 0.2, 0.1, 0, 0, 0, 0];
    const stock = { chilled: 0.5, found: 0, unrecorded: 0.2, lapsed };
    const { onFile, ages: mixed } = yearFile([stock, EVERYBODY_FILES, stock], ages, 0);
    expect(onFile).toEqual([0.8, 1, 0.8]);
    expect(mixed[0]).toBeCloseTo((0.5 * 0.5) / 0.8, 12);
    expect(mixed[1]).toBeCloseTo((0.5 * 0.25 + 0.2) / 0.8, 12);
    expect(mixed.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });
});
