import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DISCLOSURES, type Policy } from "../../src/model/policy/schema.js";
import type { Cells } from "../../src/model/population/cells.js";
import { simulate } from "../../src/model/simulate.js";
import type { PeopleCounts, Simulation } from "../../src/model/simulation.js";
import {
  FIELDS,
  LEVELS,
  NORMALIZATIONS,
  RELATIONS,
  ROW_OUTCOMES,
} from "../../src/model/vocabulary.js";
import { simplePolicies } from "./arbitraries.js";
import { ofThreeConventions, pickRows, withTables } from "./fewer-people.js";
import { Random } from "./random.js";
import {
  defaults,
  policyWith,
  presetOf,
  presets,
  scenarioOf,
  smallPopulation,
} from "./small-population.js";

const population = ofThreeConventions(await smallPopulation(1000));
const base = scenarioOf(presetOf("no-sharing"));
const run = (policy: Policy, loaded = population) => simulate(loaded, { ...base, policy });
const total = (people: PeopleCounts): number => RELATIONS.reduce((sum, r) => sum + people[r], 0);

/** Names of the values that are further apart than rounding explains. */
function apart(pairs: readonly (readonly [string, number, number])[]): string[] {
  return pairs
    .filter(([, a, b]) => !(Math.abs(a - b) <= 1e-9 * Math.max(1e-6, Math.abs(a), Math.abs(b))))
    .map(([name, a, b]) => `${name}: ${a} and ${b}`);
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
      { numRuns: 300 },
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
        expect(
          apart([
            ...ROW_OUTCOMES.map((o) => [o, two.rows[o], 2 * one.rows[o]] as const),
            ["subject", two.people.subject, 2 * one.people.subject],
            ["relatives", two.people.householdError, 2 * one.people.householdError],
            ["addresses", two.addresses.disclosed, 2 * one.addresses.disclosed],
          ]),
        ).toEqual([]);
        expect(two.people.strangerError).toBeLessThanOrEqual(2 * one.people.strangerError + 1e-9);
      }),
      { numRuns: 300 },
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

  it.each(NORMALIZATIONS)(
    "without noise an exact rule finds all and only the true pairs on file, normalization %s",
    (normalization) => {
      const everything = FIELDS.map((field) => [field, LEVELS[field][0]]);
      const policy = policyWith({
        normalization,
        routes: [{ rule: { anyOf: [Object.fromEntries(everything)] } }],
      });
      // Every filer's row carries the number they file under.
      const numbers = { "agency.tin-filers": 1, "agency.tin-own": 1 };
      const result = simulate(population, scenarioOf(policy, { ...NO_NOISE, ...numbers }));
      const { rows, people, records } = result;
      const onFile = filersAsked(result);
      expect(onFile).toBeGreaterThan(10);
      expect(
        apart([
          ["subjects", people.subject, onFile],
          ["right rows", rows.correct, onFile],
          ["own records", records.own, onFile],
          ["unmatched rows", rows.unmatched, rows.requested - onFile],
        ]),
      ).toEqual([]);
      expect(Math.max(rows.rejected, rows.withheld, rows.wrong, rows.mixed)).toBeLessThan(1e-9);
      expect(Math.max(records.household, records.strangers, records.owners)).toBeLessThan(1e-9);
    },
  );

  it("without noise names and an address find everybody on file, and else only their home", () => {
    const rule = { anyOf: [{ surname: "exact", given: "exact", address: "exact" }] };
    const policy = policyWith({ normalization: "none", candidates: "all", routes: [{ rule }] });
    const result = simulate(population, scenarioOf(policy, NO_NOISE));
    const { rows, people, records } = result;
    const onFile = filersAsked(result);
    expect(
      apart([
        ["subjects", people.subject, onFile],
        ["rows with the right record", rows.correct + rows.mixed, onFile],
        ["other records", records.strangers + records.owners, 0],
      ]),
    ).toEqual([]);
    expect(records.household).toBeLessThan(0.05 * onFile);
  });
});

/** Requests about people who are on the tax file and present. */
function filersAsked({ byFiling }: Simulation): number {
  const filers = Object.entries(byFiling).filter(([filing]) => filing !== "none");
  return filers.reduce((sum, [, counts]) => sum + counts.requested, 0);
}

/**
 * Both files say the same of a person, whole and right, and nobody has left: every rate of an error
 * is 0. What is left is chance: people of one home can bear the same names.
 */
const NO_NOISE = Object.fromEntries(
  Object.keys(defaults).flatMap((id): [string, number][] => {
    const errors =
      /^(agency|tax)\..*(name-|married|dropped|swapped|restyled|nickname|initial|dob-|address-|missing|-error)/;
    const same = ["household.same-given", "tax.departed-on-file"];
    return errors.test(id) || same.includes(id) ? [[id, 0]] : [];
  }),
);

function shuffled(cells: Cells, seed: number): Cells {
  const random = new Random(seed);
  const order = Array.from({ length: cells.length }, (_, row) => ({ row, key: random.next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ row }) => row);
  return pickRows(cells, order);
}
