import { type CellIndex, indexCells } from "./cell-index.js";
import type { Chances } from "./chances.js";
import { populationChances } from "./chances.js";
import type { AssumptionValues } from "./inputs.js";
import type { PopulationTables } from "./tables.js";

/** A drawn population with everything that follows from it alone: load once, simulate often. */
export interface LoadedPopulation {
  readonly tables: PopulationTables;
  readonly index: CellIndex;
  /** Assumptions the cells were drawn under, and the chances that follow from them. */
  readonly drawnUnder: AssumptionValues;
  readonly chances: Chances;
}

/** Indexes a population drawn under `drawnUnder` (the ledger's defaults). */
export function loadPopulation(
  tables: PopulationTables,
  drawnUnder: AssumptionValues,
): LoadedPopulation {
  return {
    tables,
    index: indexCells(tables),
    drawnUnder,
    chances: populationChances(tables.inputs, drawnUnder),
  };
}
