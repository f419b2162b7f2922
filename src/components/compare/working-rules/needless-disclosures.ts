import type { Policy } from "../../../model/policy/schema.js";
import { type Simplification, where } from "./simplification.js";

const disclosing = (policy: Policy, disclose: Policy["disclose"]): Policy => ({
  ...policy,
  disclose,
});

/** What is handed over without anybody being exposed by it who is not already. */
export const NEEDLESS_DISCLOSURES: readonly Simplification[] = [
  {
    apply: where(
      ({ disclose }) => disclose.includes("confirmation") && disclose.length > 1,
      (policy) =>
        disclosing(
          policy,
          policy.disclose.filter((field) => field !== "confirmation"),
        ),
    ),
    why: "To confirm an address adds nothing to handing over more.",
  },
  {
    apply: where(
      ({ disclose }) => disclose.includes("return"),
      (policy) => disclosing(policy, ["return"]),
    ),
    why: "A whole return holds the address and the employer as well.",
  },
  {
    apply: where(
      ({ disclose }) => disclose.includes("address"),
      (policy) => disclosing(policy, ["address"]),
    ),
    why: "An employer locates nobody whom the address does not locate already.",
  },
];
