import type { MatchPolicy, Policy } from "../../model/policy/schema.js";

/** How names are compared when a policy without any comparison gets a list to compare. */
const PLAIN_MATCH: MatchPolicy = {
  normalization: "basic",
  candidates: "unique",
  routes: [
    { when: "always", rule: { anyOf: [{ surname: "exact", given: "exact", dob: "exact" }] } },
  ],
};

/** The schema's own rule, told again without the schema: a page need not load its library. */
const comparesRecords = (list: Policy["request"]["list"]) =>
  list !== "nobody" && list !== "itin-file";

/**
 * Changes a policy's list and keeps it valid: lists that compare nothing lose the match section, and
 * get it back as it was when a list that compares is chosen again.
 */
export function withList(): (policy: Policy, list: Policy["request"]["list"]) => Partial<Policy> {
  let last = PLAIN_MATCH;
  return (policy, list) => {
    if (policy.match) last = policy.match;
    const request = { ...policy.request, list };
    const match = comparesRecords(list) ? (policy.match ?? last) : null;
    // Something has to be handed over for a list to matter; an address is the least surprising.
    const nothing = policy.disclose.length === 0 && list !== "nobody";
    return { request, match, ...(nothing ? { disclose: ["address"] } : {}) };
  };
}
