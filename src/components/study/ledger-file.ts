import type { Assumption } from "../../model/assumption.js";
import type { StatePeople } from "../../model/match/stranger-pool.js";
import type { Sources } from "./preset-file.js";

/** The assumptions with their sources, and what the model reads besides a population. */
export interface LedgerFile {
  readonly assumptions: readonly Assumption[];
  readonly states: readonly StatePeople[];
  readonly sources: Sources;
}
