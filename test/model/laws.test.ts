import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DISCLOSURES, type Policy } from "../../src/model/policy/schema.js";
import type { Cells } from "../../src/model/population/cells.js";
import { CELL_ATTRIBUTES } from "../../src/model/population/cells.js";
import { simulate } from "../../src/model/simulate.js";
import type { PeopleCounts } from "../../src/model/simulation.js";
import { RELATIONS, ROW_OUTCOMES } from "../../src/model/vocabulary.js";
import { simplePolicies } from "./arbitraries.js";
import { Random } from "./random.js";
import { withFewNames, withTables } from "./small-names.js";
import {
  defaults,
  policyWith,
  presetOf,
  presets,
  scenarioOf,
  smallPopulation,
} from "./small-population.js";

const population = withFewNames(await smallPopulation(1000));
const run = (policy: Policy, loaded = population) => simulate(loaded, scenarioOf(policy));
const total = (people: PeopleCounts): number => RELATIONS.reduce((sum, r) => sum + people[r], 0);

function near(a: number, b: number, name: string, relative = 1e-9): void {
  expect(Math.abs(a - b), `${name}: ${a} and ${b}`).toBeLessThanOrEqual(
    relative * Math.max(1e-6, Math.abs(a), Math.abs(b)),
  );
}

describe("laws of exposure", () => {
  it("no sharing exposes no one", () => {
    const result = run(presetOf("no-sharing"));
    expect(total(result.people)).toBe(0);
    expect(result.addresses).toEqual({ disclosed: 0, newToAgency: 0, newAndCurrent: 0 });
  });

  it("handing over nothing, or a bare confirmation, exposes no one", () => {
    for (const policy of presets) {
      for (const disclose of [[], ["confirmation" as const]]) {
        expect(total(run({ ...policy, disclose }).people), policy.id).toBe(0);
      }
    }
  });

  it("adding a disclosed field never lowers exposure, in any state", () => {
    fc.assert(
      fc.property(
        simplePolicies,
        fc.subarray([...DISCLOSURES]),
        fc.constantFrom(...DISCLOSURES),
        (policy, disclose, added) => {
          const before = run({ ...policy, disclose });
          const after = run({ ...policy, disclose: [...disclose, added] });
          for (const [state, people] of Object.entries(before.byState)) {
            const more = after.byState[state]!;
            expect(total(more)).toBeGreaterThanOrEqual(total(people) - 1e-9);
            for (const relation of RELATIONS) {
              // Someone beside whom a record is returned is no longer counted as an occupant.
              if (relation === "occupants" && more.coresidents > people.coresidents) continue;
              expect(more[relation], relation).toBeGreaterThanOrEqual(people[relation] - 1e-9);
            }
          }
        },
      ),
      { numRuns: 1000 },
    );
  }, 120_000);

  it("twice the people at the same rates make twice the rows, subjects and relatives", () => {
    const { cells } = population.tables;
    const twice = withTables(population, {
      cells: { ...cells, count: Float64Array.from(cells.count, (n) => 2 * n) },
    });
    fc.assert(
      fc.property(simplePolicies, (drawn) => {
        const policy = { ...drawn, approval: { ...drawn.approval, officers: null } };
        const [one, two] = [run(policy), run(policy, twice)];
        for (const outcome of ROW_OUTCOMES) near(two.rows[outcome], 2 * one.rows[outcome], outcome);
        near(two.people.subject, 2 * one.people.subject, "subject");
        near(two.people.householdError, 2 * one.people.householdError, "relatives");
        near(two.addresses.disclosed, 2 * one.addresses.disclosed, "addresses");
        expect(two.people.strangerError).toBeLessThanOrEqual(2 * one.people.strangerError + 1e-9);
      }),
      { numRuns: 1000 },
    );
  }, 120_000);

  it("the order of cells changes nothing", () => {
    const other = withTables(population, { cells: shuffled(population.tables.cells, 3) });
    for (const policy of presets) {
      const [a, b] = [run(policy), run(policy, other)];
      for (const outcome of ROW_OUTCOMES) near(a.rows[outcome], b.rows[outcome], policy.id);
      for (const relation of RELATIONS) near(a.people[relation], b.people[relation], policy.id);
      for (const [state, people] of Object.entries(a.byState)) {
        near(total(people), total(b.byState[state]!), `${policy.id} ${state}`);
      }
    }
  });

  it("without noise an exact rule finds all and only the true pairs on file", () => {
    const policy = policyWith({
      routes: [{ rule: { anyOf: [{ surname: "exact", given: "exact", address: "exact" }] } }],
    });
    const { rows, people, byFiling } = simulate(population, scenarioOf(policy, NO_NOISE));
    const filers = Object.entries(byFiling).filter(([filing]) => filing !== "none");
    const onFile = filers.reduce((sum, [, counts]) => sum + counts.requested, 0);
    near(people.subject, onFile, "subjects");
    expect(onFile).toBeGreaterThan(10);
    near(rows.correct, onFile, "rows");
    expect([rows.rejected, rows.withheld, rows.wrong, rows.mixed].every((n) => n < 1e-9)).toBe(
      true,
    );
    near(rows.unmatched, rows.requested - onFile, "unmatched");
  });
});

/** Both files say the same of a person, nobody has left, and raw strings compare as they should. */
const NO_NOISE = Object.fromEntries(
  Object.keys(defaults).flatMap((id): [string, number][] => {
    if (id.startsWith("format.")) return [[id, 1]];
    const errors = /^(agency|tax)\..*(error|dropped|short|near|wrong|missing|blank|insufficient)$/;
    const same = ["household.same-given", "agency.address-differs", "tax.departed-on-file"];
    return errors.test(id) || same.includes(id) ? [[id, 0]] : [];
  }),
);

function shuffled(cells: Cells, seed: number): Cells {
  const random = new Random(seed);
  const order = Array.from({ length: cells.length }, (_, row) => ({ row, key: random.next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ row }) => row);
  const columns = CELL_ATTRIBUTES.map((name) => [
    name,
    Uint8Array.from(order, (r) => cells[name][r]!),
  ]);
  const count = Float64Array.from(order, (row) => cells.count[row]!);
  return { ...cells, ...Object.fromEntries(columns), count };
}
