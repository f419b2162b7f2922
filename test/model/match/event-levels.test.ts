import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ensureLevels } from "../../../loaders/linkage/measure/ensure-levels.js";
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
import { defaults, ledger } from "../small-population.js";
import { flawedEvents, flaws } from "./flawed-events.js";

const overrides = overridesWithin(
  Object.keys(defaults).filter((id) => /^(agency|tax|pool|household)\./.test(id)),
);

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
          expect(flawedEvents(events)).toEqual([]);
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

describe("measured tables", () => {
  it("give distributions at the ledger's rates, on few nodes and on all", async () => {
    const { pages, full } = await ensureLevels(ledger);
    for (const tables of [pages, full]) {
      for (const normalization of NORMALIZATIONS) {
        const events = recordEvents(defaults, tables, normalization, false, 0.9);
        expect(flawedEvents(events), normalization).toEqual([]);
      }
    }
  }, 600_000);
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
