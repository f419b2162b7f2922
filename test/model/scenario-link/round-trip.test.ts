import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeScenario } from "../../../src/model/scenario-link/decode-scenario.js";
import {
  encodeScenario,
  MOST_LINK_CHARACTERS,
} from "../../../src/model/scenario-link/encode-scenario.js";
import { usualScenario } from "../../../src/model/scenario-link/scenario-choices.js";
import { scenarios } from "./arbitrary-scenarios.js";
import { known } from "./known-scenarios.js";

test("a link gives back exactly the scenario it was made from", { timeout: 120_000 }, () => {
  let long = 0;
  fc.assert(
    fc.property(scenarios, (scenario) => {
      const link = encodeScenario(scenario, known);
      if (link.length > MOST_LINK_CHARACTERS) {
        long++;
        return;
      }
      const decoded = decodeScenario(link, known);
      expect(decoded.notes).toEqual([]);
      expect(decoded.scenario).toStrictEqual(scenario);
      expect(encodeScenario(decoded.scenario, known)).toBe(link);
      // What a browser makes of it is the same.
      expect(new URL(`http://localhost/explore?${link}`).search).toBe(
        link === "" ? "" : `?${link}`,
      );
    }),
    { numRuns: 10_000 },
  );
  expect(long).toBeLessThan(100);
});

test("the usual scenario needs no query, and no query is the usual scenario", () => {
  const usual = usualScenario(known);
  expect(encodeScenario(usual, known)).toBe("");
  for (const link of ["", "?", "v=1", "?v=1&policy=exchange-2025&revoked=0"]) {
    expect(decodeScenario(link, known)).toEqual({ scenario: usual, notes: [] });
  }
});

test("keys are words that can be read and typed", () => {
  const preset = known.policies.find(({ id }) => id === "name-dob")!;
  const scenario = {
    baseline: "pew",
    revoked: true,
    policy: {
      ...preset,
      request: { ...preset.request, share: 0.5 },
      disclose: ["address" as const, "employer" as const],
    },
    set: { "filing.adults": 0.4, "agency.departed": 0.2 },
    seed: 7,
  };
  expect(encodeScenario(scenario, known)).toBe(
    "v=1&policy=name-dob&baseline=pew&revoked=1&agency.departed=0.2&filing.adults=0.4&policy.request.share=0.5&policy.disclose=address,employer&seed=7",
  );
});
