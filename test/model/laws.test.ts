import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DISCLOSURES, type Policy } from "../../src/model/policy/schema.js";
import type { Cells } from "../../src/model/population/cells.js";
import { simulate } from "../../src/model/simulate.js";
import type { PeopleCounts } from "../../src/model/simulation.js";
import { RELATIONS, ROW_OUTCOMES } from "../../src/model/vocabulary.js";
import { apart } from "./apart.js";
import { simplePolicies } from "./arbitraries.js";
import { ofThreeConventions, pickRows, withTables } from "./fewer-people.js";
import { Random } from "./random.js";
import { presetOf, presets, scenarioOf, smallPopulation } from "./small-population.js";

const population = ofThreeConventions(await smallPopulation(1000));
const base = scenarioOf(presetOf("no-sharing"));
const run = (policy: Policy, loaded = population) => simulate(loaded, { ...base, policy });
const total = (people: PeopleCounts): number => RELATIONS.reduce((sum, r) => sum + people[r], 0);

/** How much a thousand people more on the tax file may change what strangers do. */
const TAKEN_PLACES = 1e-4;

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
          const lowered = Object.entries(before.byState).flatMap(([state, people]) => {
            const more = after.byState[state]!;
            const fewer = RELATIONS.filter((relation) => more[relation] < people[relation] - 1e-9);
            // Someone beside whom a record is returned is no longer counted as an occupant.
            const moved = more.coresidents > people.coresidents && fewer.join() === "occupants";
            if (total(more) < total(people) - 1e-9) return [`${state} in all`];
            return moved ? [] : fewer.map((relation) => `${state} ${relation}`);
          });
          expect(lowered).toEqual([]);
        },
      ),
      { numRuns: 150 },
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
        const doubled: readonly (readonly [string, number, number])[] = [
          ...ROW_OUTCOMES.map((o) => [o, two.rows[o], 2 * one.rows[o]] as const),
          ["subject", two.people.subject, 2 * one.people.subject],
          ["relatives", two.people.householdError, 2 * one.people.householdError],
          ["addresses", two.addresses.disclosed, 2 * one.addresses.disclosed],
        ];
        // The people asked about take the places of others on the tax file, a few of 220 million, and
        // are named alike: that much the strangers of each other change.
        expect(apart(doubled, TAKEN_PLACES)).toEqual([]);
        const most = 2 * one.people.strangerError;
        expect(two.people.strangerError).toBeLessThanOrEqual(most * (1 + TAKEN_PLACES) + 1e-9);
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it("the order of cells changes nothing", () => {
    const other = withTables(population, { cells: shuffled(population.tables.cells, 3) });
    for (const policy of presets) {
      const [a, b] = [run(policy), run(policy, other)];
      expect(
        apart([
          ...ROW_OUTCOMES.map((o) => [o, a.rows[o], b.rows[o]] as const),
          ...RELATIONS.map((r) => [r, a.people[r], b.people[r]] as const),
          ...Object.entries(a.byState).map(
            ([state, people]) => [state, total(people), total(b.byState[state]!)] as const,
          ),
        ]),
        policy.id,
      ).toEqual([]);
    }
  });
});

function shuffled(cells: Cells, seed: number): Cells {
  const random = new Random(seed);
  const order = Array.from({ length: cells.length }, (_, row) => ({ row, key: random.next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ row }) => row);
  return pickRows(cells, order);
}
