import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordEvents } from "../../../src/model/match/record-events.js";
import {
  addressRates,
  dobRates,
  givenRates,
  surnameRates,
} from "../../../src/model/match/writing-rates.js";
import { CONVENTIONS, NORMALIZATIONS } from "../../../src/model/vocabulary.js";
import { overridesWithin } from "../arbitraries.js";
import { smallLevels } from "../small-levels.js";
import { defaults } from "../small-population.js";

const overrides = overridesWithin(
  Object.keys(defaults).filter((id) => /^(agency|tax|pool|household)\./.test(id)),
);

/** What is wrong with a distribution, in words; empty when nothing is. */
function flaws(name: string, shares: Iterable<number>): string[] {
  const all = [...shares];
  const total = all.reduce((a, b) => a + b, 0);
  const outside = all.filter((share) => !(share >= -1e-12 && share <= 1 + 1e-12));
  return Math.abs(total - 1) > 1e-9 || outside.length > 0 ? [`${name}: ${all.join(" ")}`] : [];
}

describe("for any assumptions within their ranges", () => {
  it("chances and levels of every event are distributions, on careful and careless forms", () => {
    const normal = fc.constantFrom(...NORMALIZATIONS);
    fc.assert(
      fc.property(
        overrides,
        normal,
        fc.boolean(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (set, n, fresh, adults) => {
          const events = recordEvents({ ...defaults, ...set }, smallLevels, n, fresh, adults);
          const found: string[] = [];
          const note = (name: string, shares: Iterable<number>): void => {
            found.push(...flaws(name, shares));
          };
          const fields = [...events.surname, ...events.given, events.dob, events.address];
          fields.forEach((list, at) => {
            for (const form of [0, 1] as const) {
              note(
                `field ${at} chances`,
                list.map(({ chance }) => chance[form]),
              );
              for (const { id, own, household } of list) {
                note(`field ${at} ${id} own`, own[form]);
                note(`field ${at} ${id} household`, household[form]);
              }
            }
          });
          for (const { id, strangers } of [...events.surname, ...events.given].flat()) {
            strangers.parts.forEach((part, p) => {
              for (let node = 0; node < part.length; node += 4) {
                note(`${id} strangers of part ${p}`, part.subarray(node, node + 4));
              }
              note(`${id} mean of part ${p}`, strangers.mean[p]!);
            });
          }
          for (const { id, stranger } of events.dob) note(`dob ${id}`, stranger);
          for (const { id, stranger, variants } of events.address) {
            for (const levels of stranger) note(`address ${id}`, levels);
            note(
              `address ${id} variants`,
              variants.map(({ share }) => share),
            );
          }
          expect(found).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("chances of what can happen to a field sum to 1 in both files", () => {
    fc.assert(
      fc.property(overrides, fc.constantFrom(...CONVENTIONS), (set, convention) => {
        const assumptions = { ...defaults, ...set };
        for (const file of ["agency", "tax"] as const) {
          for (const rates of [
            surnameRates(assumptions, file, convention),
            givenRates(assumptions, file, convention),
            dobRates(assumptions, file),
            addressRates(assumptions, file),
          ]) {
            for (const form of rates) expect(flaws(file, form)).toEqual([]);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("what befalls names", () => {
  it("leaves out what a convention does not have", () => {
    const only = (convention: (typeof CONVENTIONS)[number]) => {
      const c = CONVENTIONS.indexOf(convention);
      const events = recordEvents(defaults, smallLevels, "standard", false, 1);
      return events.surname[c]!.map(({ id }) => id);
    };
    expect(only("spanish")).toContain("second-dropped");
    expect(only("chinese")).not.toContain("second-dropped");
    expect(only("european")).toEqual(["whole", "misspelt", "restyled"]);
  });
});
