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

/** The same population with name tables that are quick to sum over. */
export function withFewNames(loaded: LoadedPopulation): LoadedPopulation {
  return withTables(loaded, { names: fewNames(loaded.tables.names) });
}
