import type { LevelTables } from "../match/level-tables.js";
import type { StatePeople } from "../match/stranger-pool.js";
import type { Cells } from "./cells.js";
import type { PopulationInputs } from "./inputs.js";

/** Everything the model reads about a drawn population. */
export interface PopulationTables {
  readonly seed: number;
  readonly cells: Cells;
  /** How alike records are, as measured over names, dates and addresses. */
  readonly levels: LevelTables;
  /** What the population was drawn from: facts of the baseline, without assumptions. */
  readonly inputs: PopulationInputs;
  /** Census counts in the order of the cells' state codes. */
  readonly states: readonly StatePeople[];
}
