import { expect, test } from "vitest";
import { headlineTexts } from "../../src/components/study/headline.js";
import type { Policy } from "../../src/model/policy/schema.js";
import { policySchema } from "../../src/model/policy/schema.js";
import type { Simulation } from "../../src/model/simulation.js";
import { fixture } from "../fixtures/simulations.js";

const policy = (disclose: Policy["disclose"], list: Policy["request"]["list"] = "final-orders") =>
  policySchema.parse({
    id: "test",
    title: "a test",
    description: "For a test.",
    sources: ["none"],
    request: { list },
    match:
      list === "nobody" || list === "itin-file"
        ? null
        : {
            normalization: "none",
            candidates: "unique",
            routes: [{ rule: { anyOf: [{ surname: "exact" }] } }],
          },
    disclose,
  });

const people = (counts: Partial<Simulation["people"]>): Simulation => ({
  ...fixture("as-executed"),
  people: {
    subject: 0,
    householdError: 0,
    strangerError: 0,
    coresidents: 0,
    occupants: 0,
    ...counts,
  },
});

const sentence = (chosen: Policy, result: Simulation) => {
  const { found, wrong, others } = headlineTexts(chosen, result);
  return `Under this policy, ${found} ${wrong} ${others}`.trim().replace(/\s+/g, " ");
};

test("many", () => {
  const result = people({ subject: 46000, strangerError: 1000, coresidents: 9e4, occupants: 1e4 });
  expect(sentence(policy(["address"]), result)).toBe(
    "Under this policy, about 47,000 people’s addresses would be disclosed; about 1,000 of them are the wrong person; and about 100,000 people who live with them, or where they used to live, would be exposed too.",
  );
});

test("few, and nobody by mistake", () => {
  expect(sentence(policy(["address"]), people({ subject: 3, coresidents: 4 }))).toBe(
    "Under this policy, fewer than 10 people’s addresses would be disclosed; none of them is the wrong person; and fewer than 10 people who live with them, or where they used to live, would be exposed too.",
  );
});

test("nobody at all", () => {
  expect(sentence(policy(["address"]), people({}))).toBe(
    "Under this policy, nobody’s address would be disclosed.",
  );
  expect(sentence(policy([], "nobody"), people({}))).toBe(
    "Under this policy, nobody’s address would be disclosed.",
  );
});

test("what is handed over is named: employers, a yes, nothing", () => {
  const result = people({ subject: 500 });
  expect(sentence(policy(["employer"]), result)).toMatch(/people’s employers would be disclosed/);
  expect(sentence(policy(["confirmation"]), result)).toMatch(
    /^Under this policy, no address would be disclosed; about [\d,]+ requests would be answered with a yes\.$/,
  );
  expect(sentence(policy([]), result)).toMatch(/because nothing is handed over\.$/);
});

test("addresses returned again and again are said to be", () => {
  const result = {
    ...people({ strangerError: 1000 }),
    addresses: { disclosed: 50_000, newToAgency: 50_000, newAndCurrent: 40_000 },
  };
  expect(headlineTexts(policy(["address"]), result).detail).toContain("once for each request");
  const once = { ...result, addresses: { ...result.addresses, disclosed: 1000 } };
  expect(headlineTexts(policy(["address"]), once).detail).not.toContain("each request");
});
