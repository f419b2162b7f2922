import { type Assumptions, assumed } from "../assumptions.js";
import { MATES, MOST_MATES } from "../match/request-rows.js";
import { type PopulationCounts, populationCounts } from "../population-counts.js";
import type { CellIndex } from "./cell-index.js";
import type { Cells } from "./cells.js";
import { populationChances } from "./chances.js";
import type { LoadedPopulation } from "./loaded-population.js";
import { reweightCells } from "./reweight.js";

/** A population under a scenario's assumptions. */
export interface ScenarioPopulation {
  readonly cells: Cells;
  readonly index: CellIndex;
  readonly counts: PopulationCounts;
  /** Shares of filers by whole years since their last return. */
  readonly returnAges: readonly number[];
  readonly undocumentedOnFile: number;
  /** Share of a home's other adults who are on the tax file, by how many there are. */
  readonly matesOnFile: readonly number[];
}

/**
 * The drawn population where the scenario keeps the assumptions it was drawn under, and the same
 * cells with reweighted counts where it moves some of them.
 */
export function populationFor(
  loaded: LoadedPopulation,
  assumptions: Assumptions,
): ScenarioPopulation {
  const { tables, index, drawnUnder } = loaded;
  const moved = Object.entries(drawnUnder).some(([id, value]) => assumptions[id] !== value);
  const chances = moved
    ? populationChances(tables.inputs, { ...drawnUnder, ...assumptions })
    : loaded.chances;
  const cells = moved
    ? {
        ...tables.cells,
        count: reweighted(tables.cells, reweightCells(tables.cells, loaded.chances, chances)),
      }
    : tables.cells;
  const counts = populationCounts(cells, index);
  const undocumentedOnFile = counts.adults > 0 ? counts.filers / counts.adults : 0;
  return {
    cells,
    index,
    counts,
    returnAges: Array.from(chances.returns.chances),
    undocumentedOnFile,
    matesOnFile: matesOnFile(
      cells,
      undocumentedOnFile,
      assumed(assumptions, "household.lawful-on-file"),
    ),
  };
}

function reweighted(cells: Cells, weights: Float64Array): Float64Array {
  return weights.map((weight, row) => weight * cells.count[row]!);
}

/** Share of other adults on the tax file, averaged over kinds of home with as many of them. */
function matesOnFile(cells: Cells, undocumented: number, lawful: number): number[] {
  const onFile = new Array<number>(MATES).fill(0);
  const mates = new Array<number>(MATES).fill(0);
  for (let row = 0; row < cells.length; row++) {
    const kind = cells.households[cells.household[row]!]!;
    const others = kind.undocumentedAdults - cells.adult[row]!;
    const all = others + kind.lawfulAdults;
    const at = Math.min(MOST_MATES, all);
    onFile[at]! += cells.count[row]! * (others * undocumented + kind.lawfulAdults * lawful);
    mates[at]! += cells.count[row]! * all;
  }
  return onFile.map((n, at) => (mates[at]! > 0 ? n / mates[at]! : 0));
}
