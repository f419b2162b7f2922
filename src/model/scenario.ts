import type { Assumptions } from "./assumptions.js";
import type { Policy } from "./policy/schema.js";

/** A scenario ready to run: every assumption has its value. */
export interface Scenario {
  readonly id: string;
  readonly policy: Policy;
  /** Value of every assumption of the ledger. */
  readonly assumptions: Assumptions;
  /** The variation in which humanitarian parole is withdrawn. */
  readonly revoked: boolean;
}
