import fc from "fast-check";
import {
  ADDRESS_TESTS,
  type Agreement,
  CANDIDATE_POLICIES,
  comparesRecords,
  DISCLOSURES,
  LISTS,
  type Policy,
  policySchema,
  ROUTE_CONDITIONS,
} from "../../src/model/policy/schema.js";
import { FIELDS, LEVELS, NORMALIZATIONS } from "../../src/model/vocabulary.js";
import { ledger } from "./small-population.js";

const share = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));

/** Levels a rule may ask for: all but the last ones, which say that nothing agrees. */
const ASKABLE = {
  surname: LEVELS.surname.slice(0, 3),
  given: LEVELS.given.slice(0, 3),
  dob: LEVELS.dob.slice(0, 2),
  address: LEVELS.address.slice(0, 4),
  tin: LEVELS.tin.slice(0, 1),
} as const;

/** A set of agreements over one to five fields. */
export const agreements: fc.Arbitrary<Agreement> = fc
  .record(Object.fromEntries(FIELDS.map((field) => [field, fc.constantFrom(...ASKABLE[field])])), {
    requiredKeys: [],
  })
  .filter((set) => Object.keys(set).length > 0) as fc.Arbitrary<Agreement>;

const rules = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ anyOf: fc.array(agreements, { minLength: 1, maxLength: 2 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      compare: fc.uniqueArray(fc.constantFrom(...FIELDS), { minLength: 1 }),
      threshold: fc.integer({ min: -60, max: 60 }),
    }),
  },
);

const routes = fc.record(
  {
    when: fc.constantFrom(...ROUTE_CONDITIONS),
    normalization: fc.constantFrom(...NORMALIZATIONS),
    rule: rules,
  },
  { requiredKeys: ["when", "rule"] },
);

const approvals = fc.record({
  courtOrder: fc.boolean(),
  grantRate: share,
  officers: fc.option(fc.integer({ min: 1, max: 50 })),
  caseloadCap: fc.option(fc.integer({ min: 1, max: 500 })),
  review: fc.option(fc.record({ catchRate: share, lossRate: share })),
});

/** Valid policies of every kind, as the schema returns them. */
export const policies: fc.Arbitrary<Policy> = fc
  .record({
    list: fc.constantFrom(...LISTS),
    share,
    requiredFields: fc.subarray(["address", "dob", "tin"] as const),
    addressTest: fc.constantFrom(...ADDRESS_TESTS),
    approval: approvals,
    normalization: fc.constantFrom(...NORMALIZATIONS),
    candidates: fc.constantFrom(...CANDIDATE_POLICIES),
    routes: fc.array(routes, { minLength: 1, maxLength: 2 }),
    disclose: fc.subarray([...DISCLOSURES]),
  })
  .map(({ list, approval, normalization, candidates, routes, disclose, ...request }) =>
    policySchema.parse({
      id: "drawn",
      title: "a drawn policy",
      description: "Drawn by a test.",
      sources: ["a test"],
      request: { list, ...request },
      approval,
      match: comparesRecords(list) ? { normalization, candidates, routes } : null,
      disclose,
    }),
  );

/** Some assumptions set anywhere in the range the ledger considers (`ids`: among these only). */
export function overridesWithin(ids?: readonly string[]): fc.Arbitrary<Record<string, number>> {
  const entries = ledger.assumptions.filter(({ id }) => ids === undefined || ids.includes(id));
  return fc.record(
    Object.fromEntries(
      entries.map(({ id, low, high }) => [
        id,
        fc.oneof(fc.constantFrom(low, high), fc.double({ min: low, max: high, noNaN: true })),
      ]),
    ),
    { requiredKeys: [] },
  ) as fc.Arbitrary<Record<string, number>>;
}

/** Policies with one route and one set of agreements, which take little time to run. */
export const simplePolicies: fc.Arbitrary<Policy> = fc
  .tuple(policies, agreements)
  .map(([policy, set]) =>
    policy.match === null
      ? policy
      : {
          ...policy,
          match: { ...policy.match, routes: [{ when: "always", rule: { anyOf: [set] } }] },
        },
  );
