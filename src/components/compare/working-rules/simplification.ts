import type { Policy } from "../../../model/policy/schema.js";

/** A rewriting of a policy that changes nothing it does. */
export interface Simplification {
  /** `requested`: rows that the policy asks about, where that is known. */
  readonly apply: (policy: Policy, requested: number | undefined) => Policy;
  /** Why what it takes away does nothing; empty where it only tidies. */
  readonly why: string;
  /** Who is exposed stays; rows may end as rejected in place of unmatched, or not be answered. */
  readonly peopleOnly?: boolean;
}

/** `change` for the policies for which `holds` is true, and no change for others. */
export const where =
  (
    holds: (policy: Policy, requested: number | undefined) => boolean,
    change: (policy: Policy) => Policy,
  ): Simplification["apply"] =>
  (policy, requested) =>
    holds(policy, requested) ? change(policy) : policy;

/** The policy with some of its request settings changed. */
export const withRequest = (policy: Policy, change: Partial<Policy["request"]>): Policy => ({
  ...policy,
  request: { ...policy.request, ...change },
});

/** The policy with some of its checks changed. */
export const withApproval = (policy: Policy, change: Partial<Policy["approval"]>): Policy => ({
  ...policy,
  approval: { ...policy.approval, ...change },
});
