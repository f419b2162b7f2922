import { describe, expect, it } from "vitest";
import { DEPARTED_FILED, rowKind } from "../../../src/model/match/request-rows.js";
import { ROW } from "../../../src/model/match/row-expectation.js";
import { rowOutcomes, rowStart } from "../../../src/model/match/row-outcomes.js";
import type { Policy } from "../../../src/model/policy/schema.js";
import { CONVENTIONS, FILINGS, ROW_OUTCOMES } from "../../../src/model/vocabulary.js";
import { familyLimit } from "../../population/statistics.js";
import { Random } from "../random.js";
import { policyWith, presetOf } from "../small-population.js";
import { Tallied } from "../tallied.js";
import { inputs, states } from "./noisy-file.js";
import { type RowKind, rowsOf, SimulatedRow } from "./simulated-row.js";

const spanish = CONVENTIONS.indexOf("spanish");
const KINDS: readonly RowKind[] = [
  { convention: spanish, stand: FILINGS.indexOf("itin"), mates: 2, state: 0 },
  { convention: spanish, stand: FILINGS.indexOf("ssn-borrowed"), mates: 1, state: 1 },
  {
    convention: CONVENTIONS.indexOf("european"),
    stand: FILINGS.indexOf("none"),
    mates: 3,
    state: 1,
  },
  { convention: spanish, stand: DEPARTED_FILED, mates: 0, state: 0 },
  {
    convention: CONVENTIONS.indexOf("chinese"),
    stand: FILINGS.indexOf("itin"),
    mates: 2,
    state: 1,
  },
  {
    convention: CONVENTIONS.indexOf("arabic-persian"),
    stand: FILINGS.indexOf("ssn-own"),
    mates: 1,
    state: 0,
  },
];
const twoRoutes = {
  routes: [
    {
      when: "tin-present",
      rule: {
        anyOf: [
          { surname: "one-of-two", tin: "equal" },
          { surname: "exact", given: "nickname", dob: "exact" },
        ],
      },
    },
    {
      when: "tin-missing",
      normalization: "none",
      rule: {
        anyOf: [{ surname: "fuzzy", given: "exact", address: "area" }],
      },
    },
  ],
};
const scored = {
  candidates: "best",
  routes: [{ rule: { compare: ["surname", "given", "dob", "address", "tin"], threshold: 6 } }],
};
const POLICIES: Readonly<Record<string, Policy>> = {
  "unique, two routes": policyWith(twoRoutes),
  "all, two routes, reviewed": policyWith(
    { ...twoRoutes, candidates: "all" },
    { approval: { review: { catchRate: 0.4, lossRate: 0.2 } } },
  ),
  "best of a score": policyWith(scored),
  "best of a score, confirmed address": policyWith(scored, {
    request: { list: "docket", addressTest: "confirmed", requiredFields: ["dob"] },
  }),
  "unique by name, number required": policyWith(
    {},
    { request: { list: "docket", requiredFields: ["tin"], addressTest: "present" } },
  ),
  "the 2025 exchange": presetOf("exchange-2025"),
};
const byAnything = {
  routes: [{ rule: { anyOf: [{ tin: "equal" }, { surname: "exact", given: "exact" }] } }],
};
const byAddress = { routes: [{ rule: { anyOf: [{ given: "fuzzy", address: "exact" }] } }] };
Object.assign(POLICIES, {
  "unique by number or by name": policyWith(byAnything),
  "all by number or by name": policyWith({ ...byAnything, candidates: "all" }),
  "all, a strict and a loose route, right ones lost": policyWith(
    {
      candidates: "all",
      routes: [
        { when: "tin-present", rule: { anyOf: [{ surname: "one-of-two", tin: "equal" }] } },
        { when: "tin-missing", rule: { anyOf: [{ surname: "fuzzy", dob: "near" }] } },
      ],
    },
    { approval: { review: { catchRate: 0.1, lossRate: 0.8 } } },
  ),
  "unique by the address itself": policyWith(byAddress),
});
const RETURNED = ["own", "household", "owners", "strangers"] as const;
const TRIALS = 10_000;

/** What was observed over simulated requests of one kind beside what the model expects. */
function observed(policy: Policy, kind: RowKind, seed: number) {
  const outcomes = rowOutcomes(policy, rowsOf(kind, states.length, 10), inputs);
  const from = rowStart(outcomes, rowKind(kind.convention, kind.stand, kind.mates), kind.state);
  const row = new SimulatedRow(policy, inputs, kind);
  const random = new Random(seed);
  const tallied = new Tallied();
  for (tallied.trials = 0; tallied.trials < TRIALS; tallied.trials++) {
    const { outcome, returned, place, byNumber } = row.play(random);
    tallied.add(outcome, 1);
    for (const record of RETURNED) tallied.add(record, returned[record]);
    tallied.add("ownNew", place === "known" ? 0 : returned.own);
    tallied.add("householdNew", place === "known" ? 0 : returned.household);
    tallied.add("byNumber", byNumber ? 1 : 0);
    tallied.add("ownInsufficient", ["blank", "insufficient"].includes(place) ? returned.own : 0);
  }
  return { tallied, expected: (name: keyof typeof ROW) => outcomes.perRow[from + ROW[name]]! };
}

describe("expected endings of a row", () => {
  const fields = Object.keys(ROW) as (keyof typeof ROW)[];
  const limit = familyLimit(Object.keys(POLICIES).length * KINDS.length * fields.length, 1e-4);

  it.each(Object.entries(POLICIES))("agree with simulated requests: %s", (name, policy) => {
    KINDS.forEach((kind, at) => {
      const { tallied, expected } = observed(policy, kind, 100 + at);
      const total = ROW_OUTCOMES.reduce((sum, outcome) => sum + expected(outcome), 0);
      expect(total, `${name}, kind ${at}`).toBeCloseTo(1, 10);
      for (const field of fields) {
        const z = tallied.z(field, expected(field));
        const found = `${tallied.mean(field)} beside ${expected(field)}`;
        expect(Math.abs(z), `${name}, kind ${at}, ${field}: ${found}`).toBeLessThan(limit);
      }
    });
  });

  it("see every kind of ending and answer often enough to tell", () => {
    const seen = [0, 1].map(
      (kind) => observed(POLICIES["all, two routes, reviewed"]!, KINDS[kind]!, 7).tallied,
    );
    const answers = ["byNumber", "ownNew", "ownInsufficient", ...RETURNED];
    for (const field of ["correct", "wrong", "mixed", "withheld", "unmatched", ...answers]) {
      const often = seen.reduce((sum, tallied) => sum + tallied.mean(field) * TRIALS, 0);
      expect(often, field).toBeGreaterThan(40);
    }
  });
});
