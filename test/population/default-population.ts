import { loadLedger } from "../../loaders/ledger/load-ledger.js";
import { chancesAtDefaults } from "../../loaders/population/artifact-key.js";
import { populationInputs } from "../../loaders/population/population-inputs.js";
import { cellKeys, unpackKeys } from "../../src/model/population/cell-key.js";
import {
  CELL_ATTRIBUTES,
  type CellAttribute,
  type Cells,
} from "../../src/model/population/cells.js";
import { type Chances, populationChances } from "../../src/model/population/chances.js";
import { lawfulFilers, PeopleCounter } from "../../src/model/population/count-people.js";
import type { AssumptionValues, PopulationInputs } from "../../src/model/population/inputs.js";

export const ledger = loadLedger();

/** What a baseline is drawn from, at the ledger's defaults. */
export function atDefaults(baseline = "report"): {
  inputs: PopulationInputs;
  values: AssumptionValues;
  chances: Chances;
} {
  const inputs = populationInputs(ledger, baseline);
  return { inputs, ...chancesAtDefaults(ledger, inputs) };
}

/** The chances with some assumptions moved. */
export function chancesWith(moved: AssumptionValues, baseline = "report"): Chances {
  const { inputs, values } = atDefaults(baseline);
  return populationChances(inputs, { ...values, ...moved });
}

/** Cells of a population drawn here and now, without workers. */
export function drawCells(chances: Chances, seed: number, people: number) {
  const counter = new PeopleCounter(chances, seed, people);
  counter.add(0, people + lawfulFilers(chances, people));
  const { keys, counts } = counter.cells.sorted();
  const columns = unpackKeys(cellKeys(chances.dictionaries), keys);
  const codes = Object.fromEntries(CELL_ATTRIBUTES.map((name, a) => [name, columns[a]!]));
  const cells: Cells = {
    ...(codes as Record<CellAttribute, Uint8Array>),
    count: counts,
    length: keys.length,
    dictionaries: chances.dictionaries,
    households: chances.households,
  };
  return { cells, sides: counter.sides };
}
