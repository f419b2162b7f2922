import { type Simplification, where, withApproval } from "./simplification.js";

/** Checks that stop nothing. */
export const IDLE_CHECKS: readonly Simplification[] = [
  {
    apply: where(
      ({ approval: { courtOrder } }) => !courtOrder,
      (policy) => withApproval(policy, { grantRate: 1 }),
    ),
    why: "No judge is asked, so the share that a judge would grant does not matter.",
  },
  {
    apply: where(
      ({ approval: { courtOrder, grantRate } }) => courtOrder && grantRate === 1,
      (policy) => withApproval(policy, { courtOrder: false }),
    ),
    why: "The judge grants every request.",
  },
  {
    apply: where(
      ({ approval: { officers, caseloadCap } }) => officers === null || caseloadCap === null,
      (policy) => withApproval(policy, { officers: null, caseloadCap: null }),
    ),
    why: "A limit on requests needs both a number of officers and a number for each of them.",
  },
  {
    apply: where(
      ({ approval: { officers, caseloadCap } }, requested = Number.POSITIVE_INFINITY) =>
        officers !== null && caseloadCap !== null && officers * caseloadCap >= requested,
      (policy) => withApproval(policy, { officers: null, caseloadCap: null }),
    ),
    why: "The officers may make more requests than there are.",
  },
  {
    apply: where(
      ({ approval: { review } }) => review?.catchRate === 0 && review.lossRate === 0,
      (policy) => withApproval(policy, { review: null }),
    ),
    why: "The examiner stops nothing.",
  },
];
