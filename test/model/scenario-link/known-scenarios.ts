import { loadLedger } from "../../../loaders/ledger/load-ledger.js";
import { readPolicies } from "../../../loaders/policies/find-policy.js";
import type { KnownScenarios } from "../../../src/model/scenario-link/scenario-choices.js";

const ledger = loadLedger();

/** What a link can name in this project. */
export const known: KnownScenarios = {
  policies: readPolicies(ledger),
  baselines: ledger.baselines.map(({ id }) => id),
  assumptions: ledger.assumptions,
  usual: { baseline: ledger.defaultBaseline, policy: "exchange-2025" },
};
