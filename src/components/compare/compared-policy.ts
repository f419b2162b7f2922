import type { Policy } from "../../model/policy/schema.js";
import type { Simulation } from "../../model/simulation.js";

/** One policy of a comparison with what the model says of it. */
export interface ComparedPolicy {
  readonly id: string;
  /** As it reads at the head of a row: "The 2025 exchange as executed". */
  readonly title: string;
  readonly policy: Policy;
  readonly result: Simulation;
}
