import { CELL_ATTRIBUTES, type Cells } from "../../src/model/population/cells.js";
import { condenseNames } from "../../src/model/population/condense-names.js";
import {
  type LoadedPopulation,
  loadPopulation,
} from "../../src/model/population/loaded-population.js";
import type { NameCommonness } from "../../src/model/population/names.js";
import type { PopulationTables } from "../../src/model/population/tables.js";
import { CONVENTIONS } from "../../src/model/vocabulary.js";
import { defaults } from "./small-population.js";

/** Name tables on a few nodes: laws hold on any table, and this one takes little time. */
export function fewNames(names: NameCommonness, surnames = 3, given = 2): NameCommonness {
  return Object.fromEntries(
    CONVENTIONS.map((convention) => [
      convention,
      {
        surname: condenseNames(names[convention].surname, surnames),
        given: condenseNames(names[convention].given, given),
      },
    ]),
  ) as unknown as NameCommonness;
}

/** The same population with some of its tables replaced. */
export function withTables(
  loaded: LoadedPopulation,
  tables: Partial<PopulationTables>,
): LoadedPopulation {
  return loadPopulation({ ...loaded.tables, ...tables }, defaults);
}

/**
 * The people of three naming conventions, with name tables that are quick to sum over. What holds
 * for every policy on them needs no more conventions, only many policies.
 */
export function withFewNames(loaded: LoadedPopulation): LoadedPopulation {
  const kept = ["spanish", "french-creole", "european"].map((name) =>
    CONVENTIONS.indexOf(name as (typeof CONVENTIONS)[number]),
  );
  const { cells, names } = loaded.tables;
  const rows = Array.from(loaded.index.convention.keys()).filter((row) =>
    kept.includes(loaded.index.convention[row]!),
  );
  return withTables(loaded, { names: fewNames(names), cells: pickRows(cells, rows) });
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
