import type { LoadedPopulation } from "../population/loaded-population.js";
import { NO_GROUP, type PerGroup } from "./filing-groups.js";
import { type FilingStock, filingShare } from "./filing-stock.js";
import type { Recordable } from "./recordable-cells.js";

/** A drawn population as the tax file of one year has it. */
export interface YearFile {
  /** Share of those who would file who have a record, by filing group. */
  readonly onFile: PerGroup<number>;
  /** Shares of the people with a record by whole years since their last return. */
  readonly ages: readonly number[];
}

/** The file that follows from where filers stand; `ages`: shares of filers while all of them file. */
export function yearFile(
  stocks: PerGroup<FilingStock>,
  ages: readonly number[],
  /** Position of the group whose last returns count: the people asked about. */
  asked: number,
): YearFile {
  const [sought, others, lawful] = stocks;
  const stock = stocks[asked]!;
  const filing = filingShare(stock);
  const recorded = filing + stock.lapsed.reduce((sum, share) => sum + share, 0);
  return {
    onFile: [1 - sought.unrecorded, 1 - others.unrecorded, 1 - lawful.unrecorded],
    ages:
      recorded === filing
        ? ages
        : ages.map((share, years) => (filing * share + stock.lapsed[years]!) / recorded),
  };
}

/**
 * The population with that file, for `simulate` under the same assumptions: who has no record counts
 * as somebody without a return, and last returns have the file's ages. `count`: people of each of the
 * population's cells under those assumptions.
 */
export function populationWithFile(
  loaded: LoadedPopulation,
  { cells, index, source, unrecorded }: Recordable,
  count: ArrayLike<number>,
  groups: Uint8Array,
  { onFile, ages }: YearFile,
): LoadedPopulation {
  const people = Float64Array.from(source, (row) => (row < 0 ? 0 : count[row]!));
  for (let row = 0; row < people.length; row++) {
    const group = groups[row]!;
    if (group === NO_GROUP) continue;
    const gone = people[row]! * (1 - onFile[group]!);
    if (gone === 0) continue;
    people[row]! -= gone;
    const to = unrecorded[row]!;
    if (to >= 0) people[to]! += gone;
  }
  return {
    ...loaded,
    index,
    tables: { ...loaded.tables, cells: { ...cells, count: people } },
    // The counts already stand for the scenario's assumptions: nothing is left to reweight.
    drawnUnder: {},
    chances: {
      ...loaded.chances,
      returns: { width: ages.length, chances: Float64Array.from(ages) },
    },
  };
}
