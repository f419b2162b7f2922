import { beforeAll, describe, expect, it } from "vitest";
import { ensureLevels } from "../../loaders/linkage/measure/ensure-levels.js";
import type { LoadedPopulation } from "../../src/model/population/loaded-population.js";
import { simulate } from "../../src/model/simulate.js";
import type { Simulation } from "../../src/model/simulation.js";
import { FIELDS, LEVELS, NORMALIZATIONS } from "../../src/model/vocabulary.js";
import { apart } from "./apart.js";
import { withTables } from "./fewer-people.js";
import { defaults, ledger, policyWith, scenarioOf, smallPopulation } from "./small-population.js";

let madeUp: LoadedPopulation;
let measured: LoadedPopulation;
beforeAll(async () => {
  madeUp = await smallPopulation(1000);
  // Measured once and then kept: the first time takes minutes.
  measured = withTables(madeUp, { levels: (await ensureLevels(ledger)).pages });
}, 600_000);

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

describe.each([
  ["made-up", () => madeUp],
  ["measured", () => measured],
] as const)("without noise, on %s tables", (_, population) => {
  it.each(NORMALIZATIONS)(
    "an exact rule finds all and only the true pairs on file, normalization %s",
    (normalization) => {
      const everything = FIELDS.map((field) => [field, LEVELS[field][0]]);
      const policy = policyWith({
        normalization,
        routes: [{ rule: { anyOf: [Object.fromEntries(everything)] } }],
      });
      // Every filer's row carries the number they file under.
      const numbers = { "agency.tin-filers": 1, "agency.tin-own": 1 };
      const result = simulate(population(), scenarioOf(policy, { ...NO_NOISE, ...numbers }));
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

  it("names and an address find everybody on file, and else only their home", () => {
    const rule = { anyOf: [{ surname: "exact", given: "exact", address: "exact" }] };
    const policy = policyWith({ normalization: "none", candidates: "all", routes: [{ rule }] });
    const result = simulate(population(), scenarioOf(policy, NO_NOISE));
    const { rows, people, records } = result;
    const onFile = filersAsked(result);
    expect(
      apart([
        ["subjects", people.subject, onFile],
        ["rows with the right record", rows.correct + rows.mixed, onFile],
        ["other records", records.strangers + records.owners, 0],
      ]),
    ).toEqual([]);
    // Somebody else at home may bear the same names by chance.
    expect(records.household).toBeLessThan(0.05 * onFile);
  });
});
