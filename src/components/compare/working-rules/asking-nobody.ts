import type { Policy } from "../../../model/policy/schema.js";
import { type Simplification, where } from "./simplification.js";

/** A policy that locates nobody, in one form. */
const nobody = (policy: Policy): Policy => ({
  ...policy,
  request: { list: "nobody", share: 1, requiredFields: [], addressTest: "none" },
  approval: { courtOrder: false, grantRate: 1, officers: null, caseloadCap: null, review: null },
  match: null,
  disclose: [],
});

/** Settings under which nobody can be found, whatever else a policy says. */
export const ASKING_NOBODY: readonly Simplification[] = [
  {
    apply: where(({ request: { list } }) => list === "nobody", nobody),
    why: "Nobody is asked about, so no other setting matters.",
  },
  {
    apply: where(({ request: { share } }) => share === 0, nobody),
    why: "None of the list is sent, so no other setting matters.",
  },
  {
    apply: where(
      ({ approval: { courtOrder, grantRate } }) => courtOrder && grantRate === 0,
      nobody,
    ),
    why: "The judge grants no request.",
    peopleOnly: true,
  },
  {
    apply: where(({ disclose }) => disclose.every((field) => field === "confirmation"), nobody),
    why: "Nothing is handed over that tells where anybody is.",
    peopleOnly: true,
  },
];
