import { type Assumptions, assumed } from "../assumptions.js";
import { type PopulationCounts, populationCounts } from "../population-counts.js";
import type { CellIndex } from "./cell-index.js";
import { type CellSums, sumCells } from "./cell-sums.js";
import type { Cells } from "./cells.js";
import { type Chances, populationChances } from "./chances.js";
import type { LoadedPopulation } from "./loaded-population.js";
import { matesOnFile } from "./mates-on-file.js";
import { reweightedCounts } from "./reweight.js";

/** A population under a scenario's assumptions. */
export interface ScenarioPopulation {
  readonly cells: Cells;
  readonly index: CellIndex;
  readonly counts: PopulationCounts;
  /** Shares of filers by whole years since their last return. */
  readonly returnAges: readonly number[];
  /** Share of undocumented adults who are on the tax file. */
  readonly undocumentedOnFile: number;
  readonly sums: CellSums;
  /** Share of a home's other adults who are on the tax file (`matesOnFile`). */
  readonly matesOnFile: Float64Array;
}

/**
 * The drawn population where the scenario keeps the assumptions it was drawn under, and the same
 * cells with reweighted counts where it moves some of them.
 */
export function populationFor(
  loaded: LoadedPopulation,
  assumptions: Assumptions,
): ScenarioPopulation {
  const { tables, drawnUnder } = loaded;
  const ids = Object.keys(drawnUnder);
  const moved = ids.some((id) => assumptions[id] !== drawnUnder[id]);
  const lawful = assumed(assumptions, "household.lawful-on-file");
  if (!moved) {
    let known = asDrawn.get(loaded);
    if (known === undefined) {
      known = scenarioPopulation(loaded, tables.cells, loaded.chances, lawful);
      asDrawn.set(loaded, known);
    }
    return { ...known, matesOnFile: matesOnFile(known.cells, known.sums, lawful) };
  }
  const known = reweightedLast.get(loaded);
  const under = ids.map((id) => assumptions[id] ?? drawnUnder[id]!);
  if (known?.under.every((value, at) => value === under[at])) {
    return {
      ...known.population,
      matesOnFile: matesOnFile(known.population.cells, known.population.sums, lawful),
    };
  }
  const whole = ids.every((id) => id in assumptions);
  const chances = populationChances(
    tables.inputs,
    whole ? assumptions : { ...drawnUnder, ...assumptions },
  );
  const count = reweightedCounts(tables.cells, loaded.chances, chances);
  const population = scenarioPopulation(loaded, { ...tables.cells, count }, chances, lawful);
  reweightedLast.set(loaded, { under, population });
  return population;
}

/** The last reweighted population: readers move one slider at a time, and most leave it alone. */
const reweightedLast = new WeakMap<
  LoadedPopulation,
  { readonly under: readonly number[]; readonly population: ScenarioPopulation }
>();

/** What follows from a population as it was drawn, which most scenarios leave alone. */
const asDrawn = new WeakMap<LoadedPopulation, ScenarioPopulation>();

function scenarioPopulation(
  { index }: LoadedPopulation,
  cells: Cells,
  chances: Chances,
  lawfulOnFile: number,
): ScenarioPopulation {
  const sums = sumCells(cells, index);
  const counts = populationCounts(sums);
  return {
    cells,
    index,
    counts,
    returnAges: Array.from(chances.returns.chances),
    undocumentedOnFile: counts.adults > 0 ? counts.filers / counts.adults : 0,
    sums,
    matesOnFile: matesOnFile(cells, sums, lawfulOnFile),
  };
}
