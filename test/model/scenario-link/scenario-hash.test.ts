import { expect, test } from "vitest";
import { decodeScenario } from "../../../src/model/scenario-link/decode-scenario.js";
import { scenarioHash } from "../../../src/model/scenario-link/scenario-hash.js";
import { known } from "./known-scenarios.js";

const PEOPLE = "0".repeat(64);
const hashOf = (link: string, people = PEOPLE, assumptions = known.assumptions) => {
  const { scenario, notes } = decodeScenario(link, known);
  expect(notes).toEqual([]);
  return scenarioHash(scenario, assumptions, people);
};

test("anything that numbers follow from changes the hash", () => {
  const usual = hashOf("");
  expect(usual).toMatch(/^[0-9a-f]{12}$/);
  const moved = known.assumptions.map((entry, at) =>
    at === 3 ? { ...entry, default: 0.123 } : entry,
  );
  const hashes = [
    usual,
    ...["policy=name-dob", "baseline=pew", "revoked=1", "agency.departed=0.2", "seed=2"].map(
      (link) => hashOf(link),
    ),
    hashOf("policy.match.routes.0.rule=surname:exact"),
    hashOf("", "1".repeat(64)),
    hashOf("", PEOPLE, moved),
  ];
  expect(new Set(hashes).size).toBe(hashes.length);
});

test("names and the order of keys do not", () => {
  expect(hashOf("policy.title=Another+name&policy.id=another")).toBe(hashOf(""));
  expect(hashOf("agency.departed=0.2&filing.adults=0.4")).toBe(
    hashOf("filing.adults=0.4&agency.departed=0.2"),
  );
  expect(hashOf("", PEOPLE, known.assumptions.toReversed())).toBe(hashOf(""));
});
