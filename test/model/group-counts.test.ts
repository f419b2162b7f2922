import { expect, test } from "vitest";
import { groupCounts } from "../../src/model/group-counts.js";
import { countPeople } from "../../src/model/population/cells.js";
import { populationFor } from "../../src/model/population/population-for.js";
import { simulate } from "../../src/model/simulate.js";
import { STATUSES } from "../../src/model/vocabulary.js";
import { defaults, presetOf, scenarioOf, smallPopulation } from "./small-population.js";

const loaded = await smallPopulation();
const population = populationFor(loaded, defaults);
const { cells, index, counts } = population;
const groups = groupCounts(population, false);
const sum = (of: Readonly<Record<string, number>>) =>
  Object.values(of).reduce((total, people) => total + people, 0);

test("groups add up to the population they are groups of", () => {
  expect(sum(groups.byState)).toBeCloseTo(counts.people, 6);
  expect(sum(groups.byOrigin)).toBeCloseTo(countPeople(cells), 6);
  expect(sum(groups.byFiling)).toBeCloseTo(countPeople(cells), 6);
  expect(groups.byFiling.itin).toBeCloseTo(counts.itinFilers, 6);
  expect(sum(groups.byStanding)).toBeCloseTo(counts.adults, 6);
});

test("a revocation moves adults under parole to the unprotected, and nobody else", () => {
  const revoked = groupCounts(population, true);
  const parole = STATUSES.indexOf("parole");
  const moved = countPeople(cells, (row) => cells.adult[row] === 1 && index.status[row] === parole);
  expect(moved).toBeGreaterThan(0);
  expect(revoked.byStanding.unprotected! - groups.byStanding.unprotected!).toBeCloseTo(moved, 6);
  expect(groups.byStanding.liminal! - revoked.byStanding.liminal!).toBeCloseTo(moved, 6);
  expect(revoked.byState).toEqual(groups.byState);
});

test("no group has fewer people than are found in it, whatever is handed over", () => {
  const all = simulate(loaded, scenarioOf(presetOf("itin-file")));
  for (const [origin, { subject }] of Object.entries(all.byOrigin)) {
    expect(subject, origin).toBeLessThanOrEqual(groups.byOrigin[origin]! + 1e-6);
  }
  for (const [filing, { subject }] of Object.entries(all.byFiling)) {
    expect(subject, filing).toBeLessThanOrEqual(groups.byFiling[filing]! + 1e-6);
  }
});
