import { CELL_ATTRIBUTES, type Cells } from "../../src/model/population/cells.js";
import {
  type LoadedPopulation,
  loadPopulation,
} from "../../src/model/population/loaded-population.js";
import type { PopulationTables } from "../../src/model/population/tables.js";
import { CONVENTIONS } from "../../src/model/vocabulary.js";
import { defaults } from "./small-population.js";

/** The same population with some of its tables replaced. */
export function withTables(
  loaded: LoadedPopulation,
  tables: Partial<PopulationTables>,
): LoadedPopulation {
  return loadPopulation({ ...loaded.tables, ...tables }, defaults);
}

/**
 * The people of three naming conventions. What holds for every policy on them needs no more
 * conventions, only many policies.
 */
export function ofThreeConventions(loaded: LoadedPopulation): LoadedPopulation {
  const kept = ["spanish", "french-creole", "european"].map((name) =>
    CONVENTIONS.indexOf(name as (typeof CONVENTIONS)[number]),
  );
  const rows = Array.from(loaded.index.convention.keys()).filter((row) =>
    kept.includes(loaded.index.convention[row]!),
  );
  return withTables(loaded, { cells: pickRows(loaded.tables.cells, rows) });
}

/** Cells made of the given rows, in that order. */
export function pickRows(cells: Cells, rows: readonly number[]): Cells {
  const columns = CELL_ATTRIBUTES.map((name) => [
    name,
    Uint8Array.from(rows, (row) => cells[name][row]!),
  ]);
  const count = Float64Array.from(rows, (row) => cells.count[row]!);
  return { ...cells, ...Object.fromEntries(columns), count, length: rows.length };
}
