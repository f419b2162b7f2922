import type { Policy } from "../../../model/policy/schema.js";
import { type Simplification, where, withRequest } from "./simplification.js";

type RequiredField = Policy["request"]["requiredFields"][number];

/** Whether a record can only fit where a row has the field; with `street`, on the same street. */
function demands({ match }: Policy, field: RequiredField, street = false): boolean {
  if (match === null) return false;
  return match.routes.every(({ when, rule }) => {
    if (field === "tin" && when === "tin-present") return true;
    if (!("anyOf" in rule)) return false;
    return rule.anyOf.every((set) =>
      street ? set.address === "exact" || set.address === "street" : set[field] !== undefined,
    );
  });
}

const requires = ({ request }: Policy, field: RequiredField) =>
  request.requiredFields.includes(field);

const without = (policy: Policy, field: RequiredField) => ({
  requiredFields: policy.request.requiredFields.filter((one) => one !== field),
});

const RARE: Readonly<Record<"dob" | "tin", string>> = {
  dob: "a date of birth",
  tin: "a taxpayer number",
};

/** Tests on rows that turn away none, or only rows that could fit no record. */
export const IDLE_TESTS: readonly Simplification[] = [
  {
    apply: where(
      ({ request: { list } }) => list === "itin-file",
      (policy) => withRequest(policy, { requiredFields: [], addressTest: "none" }),
    ),
    why: "A whole file is handed over, so no row has to pass a test.",
  },
  {
    apply: where(
      (policy) => requires(policy, "address") && policy.request.addressTest !== "none",
      (policy) => withRequest(policy, without(policy, "address")),
    ),
    why: "The test on addresses turns away rows without one, whether or not an address is required.",
  },
  {
    apply: where(
      (policy) => requires(policy, "address"),
      (policy) => withRequest(policy, { ...without(policy, "address"), addressTest: "present" }),
    ),
    why: "To require an address and to test that there is one are the same.",
  },
  ...(["dob", "tin"] as const).map((field) => ({
    apply: where(
      (policy) => requires(policy, field) && demands(policy, field),
      (policy) => withRequest(policy, without(policy, field)),
    ),
    why: `A row without ${RARE[field]} fits no record under these rules, so requiring one keeps nobody from being found.`,
    peopleOnly: true,
  })),
  {
    apply: where(
      (policy) => policy.request.addressTest !== "confirmed" && demands(policy, "address"),
      (policy) => withRequest(policy, { addressTest: "none" }),
    ),
    why: "A row without a usable address fits no record under these rules, so a test for one keeps nobody from being found.",
    peopleOnly: true,
  },
  {
    apply: where(
      (policy) => policy.request.addressTest === "confirmed" && demands(policy, "address", true),
      (policy) => withRequest(policy, { addressTest: "none" }),
    ),
    why: "The rules ask for the same street as it is, so a test that the address agrees keeps nobody from being found.",
    peopleOnly: true,
  },
  {
    apply: (policy) =>
      withRequest(policy, { requiredFields: policy.request.requiredFields.toSorted() }),
    why: "",
  },
];
