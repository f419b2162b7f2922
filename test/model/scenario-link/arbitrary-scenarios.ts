import fc from "fast-check";
import { jointProblems } from "../../../src/model/joint-limits.js";
import {
  ADDRESS_TESTS,
  CANDIDATE_POLICIES,
  comparesRecords,
  DISCLOSURES,
  LISTS,
  type Policy,
  policySchema,
  ROUTE_CONDITIONS,
} from "../../../src/model/policy/schema.js";
import {
  MOST_SEED,
  type ScenarioChoices,
} from "../../../src/model/scenario-link/scenario-choices.js";
import { FIELDS, NORMALIZATIONS } from "../../../src/model/vocabulary.js";
import { known } from "./known-scenarios.js";

const LEVELS = {
  surname: ["exact", "one-of-two", "fuzzy"],
  given: ["exact", "nickname", "fuzzy"],
  dob: ["exact", "near"],
  address: ["exact", "street", "area", "state"],
  tin: ["equal"],
} as const;

const share = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));
const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,6}){0,2}$/);
/** Any text a file can hold, as the schema trims it: other scripts, signs, halves of pairs. */
const text = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.constantFrom(
      "none",
      "true",
      "0",
      '"quoted"',
      "[1]",
      "{}",
      "a=b&c=d",
      "100%",
      "<b>x</b>",
      "\ud800",
    ),
  )
  .map((value) => value.trim())
  .filter((value) => value !== "");
const agreements = fc.record(
  Object.fromEntries(FIELDS.map((field) => [field, fc.constantFrom(...LEVELS[field])])),
  { requiredKeys: [] },
);
const rule = fc.oneof(
  fc.record({ anyOf: fc.array(agreements, { minLength: 1, maxLength: 4 }) }),
  fc.record({
    // The same field twice is allowed, so it has to survive.
    compare: fc.array(fc.constantFrom(...FIELDS), { minLength: 1, maxLength: 6 }),
    threshold: fc.double({ min: -60, max: 60, noNaN: true }),
  }),
);
const route = fc.record(
  {
    when: fc.constantFrom(...ROUTE_CONDITIONS),
    normalization: fc.constantFrom(...NORMALIZATIONS),
    rule,
  },
  { requiredKeys: ["when", "rule"] },
);
const count = fc.option(fc.integer({ min: 1, max: 2 ** 31 }));

/** Any policy the schema allows, of a size that a link holds. */
const freshPolicies: fc.Arbitrary<Policy> = fc
  .record({
    id,
    title: text,
    description: text,
    sources: fc.array(text, { minLength: 1, maxLength: 4 }),
    request: fc.record({
      list: fc.constantFrom(...LISTS),
      share,
      requiredFields: fc.array(fc.constantFrom("address", "dob", "tin"), { maxLength: 4 }),
      addressTest: fc.constantFrom(...ADDRESS_TESTS),
    }),
    approval: fc.record({
      courtOrder: fc.boolean(),
      grantRate: share,
      officers: count,
      caseloadCap: count,
      review: fc.option(fc.record({ catchRate: share, lossRate: share })),
    }),
    match: fc.record({
      normalization: fc.constantFrom(...NORMALIZATIONS),
      candidates: fc.constantFrom(...CANDIDATE_POLICIES),
      routes: fc.array(route, { minLength: 1, maxLength: 4 }),
    }),
    disclose: fc.array(fc.constantFrom(...DISCLOSURES), { maxLength: 5 }),
  })
  .map((policy) =>
    policySchema.parse({
      ...policy,
      match: comparesRecords(policy.request.list) ? policy.match : null,
    }),
  );

/** Presets, presets with one part of another policy, and policies of all kinds. */
const policies: fc.Arbitrary<Policy> = fc
  .tuple(
    fc.constantFrom(...known.policies),
    freshPolicies,
    fc.constantFrom("preset", "request", "approval", "match", "disclose", "words", "all"),
  )
  .map(([preset, other, part]): Policy => {
    if (part === "preset") return preset;
    if (part === "all") return other;
    if (part === "words") return { ...preset, title: other.title, description: other.description };
    const mixed = { ...preset, [part]: other[part as "request"] };
    const match = comparesRecords(mixed.request.list) ? (mixed.match ?? other.match) : null;
    return policySchema.safeParse({ ...mixed, match }).data ?? other;
  });

const movable = known.assumptions.filter(({ stage }) => stage !== "names");

/** Some assumptions anywhere their unit allows, none at its default, none that exclude others. */
const sets: fc.Arbitrary<Readonly<Record<string, number>>> = fc
  .record(
    Object.fromEntries(
      movable.map(({ id, unit, low, high }) => {
        const top = unit === "share" ? 1 : 1e12;
        return [
          id,
          fc.option(
            fc.oneof(fc.constantFrom(low, high, 0), fc.double({ min: 0, max: top, noNaN: true })),
            { freq: 1, nil: undefined },
          ),
        ];
      }),
    ),
  )
  .map((drawn) => {
    const set: Record<string, number> = {};
    for (const { id, default: usual } of movable) {
      const value = drawn[id];
      if (value === undefined || value === usual) continue;
      if (jointProblems({ ...set, [id]: value }, known.assumptions).length === 0) set[id] = value;
    }
    return set;
  });

/** Any scenario a reader can choose, of plain objects as they come from files. */
export const scenarios: fc.Arbitrary<ScenarioChoices> = fc
  .record({
    baseline: fc.constantFrom(...known.baselines),
    revoked: fc.boolean(),
    policy: policies,
    set: fc.oneof(fc.constant({}), sets),
    seed: fc.oneof(fc.constant(1), fc.integer({ min: 0, max: MOST_SEED })),
  })
  .map((scenario) => structuredClone(scenario));
