import { type Assumptions, assumed } from "../assumptions.js";
import { MATES, MOST_MATES } from "../match/request-rows.js";
import { type PopulationCounts, populationCounts } from "../population-counts.js";
import type { CellIndex } from "./cell-index.js";
import { type CellSums, CHILDREN, GROUP_STATUSES, sumCells } from "./cell-sums.js";
import type { Cells } from "./cells.js";
import { type Chances, populationChances } from "./chances.js";
import type { LoadedPopulation } from "./loaded-population.js";
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
  /** People by kind of home and by child (0) or adult (1). */
  readonly adultsByHome: Float64Array;
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
  const { tables, drawnUnder } = loaded;
  const moved = Object.entries(drawnUnder).some(([id, value]) => assumptions[id] !== value);
  const lawful = assumed(assumptions, "household.lawful-on-file");
  if (!moved) {
    let known = asDrawn.get(loaded);
    if (known === undefined) {
      known = scenarioPopulation(loaded, tables.cells, loaded.chances, lawful);
      asDrawn.set(loaded, known);
    }
    return { ...known, matesOnFile: matesOnFile(known, lawful) };
  }
  const known = reweightedLast.get(loaded);
  const under = Object.keys(drawnUnder).map((id) => assumptions[id] ?? drawnUnder[id]!);
  if (known?.under.every((value, at) => value === under[at])) {
    return { ...known.population, matesOnFile: matesOnFile(known.population, lawful) };
  }
  const chances = populationChances(tables.inputs, { ...drawnUnder, ...assumptions });
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
  const population = {
    cells,
    index,
    counts,
    returnAges: Array.from(chances.returns.chances),
    undocumentedOnFile: counts.adults > 0 ? counts.filers / counts.adults : 0,
    sums,
    adultsByHome: adultsByHome(cells, index, sums),
  };
  return { ...population, matesOnFile: matesOnFile(population, lawfulOnFile) };
}

/** People by kind of home (rows) and by adult or child. */
function adultsByHome(
  { households }: Cells,
  { groups }: CellIndex,
  { byGroup }: CellSums,
): Float64Array {
  const people = new Float64Array(households.length * 2);
  for (let group = 0; group < groups.length; group++) {
    const at = groups.household[group]! * 2;
    const from = group * GROUP_STATUSES;
    people[at]! += byGroup[from + CHILDREN]!;
    for (let s = from; s < from + CHILDREN; s++) people[at + 1]! += byGroup[s]!;
  }
  return people;
}

/** Share of other adults on the tax file, averaged over kinds of home with as many of them. */
function matesOnFile(
  {
    cells,
    adultsByHome: people,
    undocumentedOnFile,
  }: Pick<ScenarioPopulation, "cells" | "adultsByHome" | "undocumentedOnFile">,
  lawfulOnFile: number,
): number[] {
  const onFile = new Array<number>(MATES).fill(0);
  const mates = new Array<number>(MATES).fill(0);
  cells.households.forEach((kind, home) => {
    for (const adult of [0, 1]) {
      const others = kind.undocumentedAdults - adult;
      const all = others + kind.lawfulAdults;
      const at = Math.min(MOST_MATES, all);
      const count = people[home * 2 + adult]!;
      onFile[at]! += count * (others * undocumentedOnFile + kind.lawfulAdults * lawfulOnFile);
      mates[at]! += count * all;
    }
  });
  return onFile.map((n, at) => (mates[at]! > 0 ? n / mates[at]! : 0));
}
