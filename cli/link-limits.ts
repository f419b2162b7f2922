import { InputError } from "../src/model/input-error.js";
import type { Ledger } from "../src/model/ledger.js";
import { comparesRecords, type Policy } from "../src/model/policy/schema.js";

/**
 * Throws an InputError for what cannot be linked record by record: a policy that compares nothing,
 * and assumptions about the population, which the expectation reweights but files do not follow.
 */
export function checkLinkable(
  policy: Policy,
  { moved }: { readonly moved: Readonly<Record<string, number>> },
  { assumptions }: Pick<Ledger, "assumptions">,
): void {
  if (!comparesRecords(policy.request.list)) {
    const expected = "a policy that compares records; nothing is linked under this one";
    throw new InputError({ file: "--policy", value: policy.id, expected });
  }
  const entry = assumptions.find(({ id, stage }) => id in moved && stage === "population");
  if (entry) {
    const expected = `${entry.default}, the value the population was drawn under: expectations under another are a reweighted population's, with which drawn files cannot be compared`;
    throw new InputError({ file: "--set", key: entry.id, value: moved[entry.id], expected });
  }
}
