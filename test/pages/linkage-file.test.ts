import { beforeAll, describe, expect, test } from "vitest";
import { chanceTables } from "../../loaders/pages/linkage/chance-tables.js";
import { filePeople } from "../../loaders/pages/linkage/file-people.js";
import {
  type ThresholdRuns,
  thresholdPolicy,
  thresholdRuns,
} from "../../loaders/pages/linkage/threshold-runs.js";
import { runOf } from "../../src/components/linkage/thresholds/measures.js";
import type { LoadedPopulation } from "../../src/model/population/loaded-population.js";
import { simulate } from "../../src/model/simulate.js";
import { NORMALIZATIONS } from "../../src/model/vocabulary.js";
import { defaults, ledger, scenarioOf, smallPopulation } from "../model/small-population.js";

let population: LoadedPopulation;
let found: ThresholdRuns;
beforeAll(async () => {
  population = await smallPopulation(3000);
  found = thresholdRuns(population, defaults, {
    thresholds: [20, 28, 36],
    fieldSets: [["surname", "given", "dob"]],
  });
}, 60_000);

describe("threshold runs", () => {
  test("are what the model says of the same policy", () => {
    const { records, rows } = simulate(
      population,
      scenarioOf(thresholdPolicy(["surname", "given", "dob"], "best", 28)),
    );
    const [, point] = runOf(found.runs, 3, "best").points;
    expect(point).toMatchObject({
      threshold: 28,
      own: records.own,
      household: records.household,
      others: records.strangers + records.owners,
      withheld: rows.withheld,
    });
    expect(found.requests).toBe(rows.requested);
  });

  test("a higher threshold never returns more where every record that fits is returned", () => {
    const { points } = runOf(found.runs, 3, "all");
    points.slice(1).forEach((point, i) => {
      for (const key of ["own", "household", "others"] as const) {
        expect(point[key]).toBeLessThanOrEqual(points[i]![key] * (1 + 1e-9));
      }
    });
  });

  test("nobody is found who is not on file", () => {
    for (const { points } of found.runs) {
      for (const { own } of points) expect(own).toBeLessThanOrEqual(found.onFile * (1 + 1e-9));
    }
  });
});

test("m and u are distributions over levels, for everyone and for each convention", () => {
  const tables = chanceTables(population, defaults);
  const sum = (shares: readonly number[]) => shares.reduce((a, b) => a + b, 0);
  for (const name of NORMALIZATIONS) {
    const { everyone, names } = tables[name];
    const fields = [...Object.values(everyone), ...Object.values(names).flatMap(Object.values)];
    for (const { m, u } of fields as { m: number[]; u: number[] }[]) {
      expect(sum(m)).toBeCloseTo(1, 6);
      expect(sum(u)).toBeCloseTo(1, 6);
    }
  }
});

test("the people on file add up to the country, state by state", () => {
  const { hispanic, other, byState, community } = filePeople(ledger, defaults);
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  expect(sum(byState.map((state) => state.hispanic)) / hispanic).toBeCloseTo(1, 9);
  expect(sum(byState.map((state) => state.other)) / other).toBeCloseTo(1, 9);
  expect(sum(Object.values(community))).toBeCloseTo(1, 9);
  expect(byState.map(({ name }) => name)).toContain("Rhode Island");
});
