import type { GroupCounts } from "../../model/group-counts.js";
import type { Policy } from "../../model/policy/schema.js";
import type { Simulation } from "../../model/simulation.js";
import type { Choices } from "../study/choices.js";

/** A policy that takes part in a comparison. */
export interface NamedPolicy {
  readonly id: string;
  /** As it reads at the head of a row: "The 2025 exchange as executed". */
  readonly title: string;
  readonly policy: Policy;
}

/** One policy of a comparison with what the model says of it. */
export interface ComparedPolicy extends NamedPolicy {
  readonly result: Simulation;
}

/** The policies compared, the reference first, and the scenario they were run under. */
export interface Compared {
  readonly choices: Choices;
  readonly policies: readonly ComparedPolicy[];
  readonly groups: GroupCounts;
  /** Where the numbers come from, as it stands under every chart. */
  readonly source: string;
}
