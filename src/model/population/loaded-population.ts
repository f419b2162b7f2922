import { type CellIndex, indexCells } from "./cell-index.js";
import type { Chances } from "./chances.js";
import type { AssumptionValues } from "./inputs.js";
import { recordedChances } from "./recorded-chances.js";
import type { PopulationTables } from "./tables.js";

/** A drawn population with everything that follows from it alone: load once, simulate often. */
export interface LoadedPopulation {
  readonly tables: PopulationTables;
  readonly index: CellIndex;
  /** The assumptions the draw depends on with the values it was drawn under. */
  readonly drawnUnder: AssumptionValues;
  readonly chances: Chances;
}

/** Indexes a population. `defaults`: the ledger's values, under which populations are drawn. */
export function loadPopulation(
  tables: PopulationTables,
  defaults: AssumptionValues,
): LoadedPopulation {
  const { chances, read } = recordedChances(tables.inputs, defaults);
  return { tables, index: indexCells(tables), drawnUnder: read, chances };
}
