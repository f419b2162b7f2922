import { describe, expect, test } from "vitest";
import type { ComparedPolicy } from "../../../src/components/compare/compared-policy.js";
import { notices } from "../../../src/components/compare/notices.js";
import { sameOutcome } from "../../../src/components/compare/same-outcome.js";
import { type Policy, policySchema } from "../../../src/model/policy/schema.js";
import { simulate } from "../../../src/model/simulate.js";
import { fixture } from "../../fixtures/simulations.js";
import { presetOf, scenarioOf, smallPopulation } from "../../model/small-population.js";

const population = await smallPopulation(5000);
const compared = (id: string, policy: Policy): ComparedPolicy => ({
  id,
  title: id,
  policy,
  result: simulate(population, scenarioOf(policy)),
});
const changed = (id: string, change: object): Policy =>
  policySchema.parse({ ...structuredClone(presetOf(id)), ...change });
const request = (id: string, change: object): Policy =>
  changed(id, { request: { ...presetOf(id).request, ...change } });

test("different policies with different outcomes need no notice", () => {
  const all = ["court-orders", "exchange-2025", "name-dob"].map((id) => compared(id, presetOf(id)));
  expect(notices(all)).toEqual([]);
});

describe("warns that a change does nothing, and why", () => {
  const pair = (a: Policy, b: Policy) => notices([compared("A", a), compared("B", b)]).join(" ");

  test("the same rules", () => {
    expect(pair(presetOf("name-dob"), structuredClone(presetOf("name-dob")))).toBe(
      "“A” and “B” are the same rules under two names.",
    );
  });

  test("a share of 0 beside no sharing", () => {
    expect(pair(presetOf("no-sharing"), request("name-dob", { share: 0 }))).toMatch(
      /same in every count\. .*None of the list is sent/,
    );
  });

  test("an address test on a list of nobody", () => {
    expect(
      pair(presetOf("no-sharing"), request("no-sharing", { addressTest: "complete" })),
    ).toMatch(/same in every count\..*Nobody is asked about/);
  });

  test("a required field that every record that fits has: the same people, other rows", () => {
    expect(pair(presetOf("name-dob"), request("name-dob", { requiredFields: [] }))).toMatch(
      /expose the same people; only the fate of the requests differs\. A row without a date of birth/,
    );
  });

  test("an address that is required and tested for", () => {
    expect(
      pair(presetOf("exchange-2025"), request("exchange-2025", { requiredFields: [] })),
    ).toMatch(/same in every count\. The test on addresses turns away rows without one/);
  });

  test("a threshold moved to where nothing lies between", () => {
    const at = (threshold: number) =>
      changed("fuzzy-best", {
        match: {
          ...presetOf("fuzzy-best").match,
          routes: [{ rule: { compare: ["surname", "given", "dob", "address"], threshold } }],
        },
      });
    expect(pair(at(-50), at(-49))).toMatch(
      /same in every count\. Nothing that occurs has a match weight from −50 up to −49 bits/,
    );
  });
});

test("outcomes are the same to the five digits that stored numbers surely hold", () => {
  const result = fixture("as-executed");
  const scaled = (factor: number) => ({
    ...result,
    people: { ...result.people, subject: result.people.subject * factor },
  });
  expect(sameOutcome(result, scaled(1 + 1e-7))).toBe("all");
  expect(sameOutcome(result, scaled(1.001))).toBe("none");
  const rows = { ...result.rows, unmatched: result.rows.unmatched + 100 };
  expect(sameOutcome(result, { ...result, rows })).toBe("people");
});
