import type { LoadedPopulation } from "../population/loaded-population.js";
import { populationFor } from "../population/population-for.js";
import type { Scenario } from "../scenario.js";
import { simulate } from "../simulate.js";
import { type ExchangeNumbers, exchangeNumbers } from "./exchange-numbers.js";
import {
  FILING_GROUPS,
  filingGroups,
  NO_GROUP,
  type PerGroup,
  perGroup,
  sumOver,
} from "./filing-groups.js";
import { type Recordable, recordableCells } from "./recordable-cells.js";
import { populationWithFile, type YearFile } from "./year-file.js";

/** Files kept with what the exchange says over them: readers move a slider to and fro. */
const MOST_SEEN = 200;

/** A scenario's exchange, to be run over the tax file of any year. */
export interface YearlyExchange {
  /** Seed the population was drawn with. */
  readonly seed: number;
  /** People who file if nothing is shared, by filing group. */
  readonly would: PerGroup<number>;
  /** Undocumented adults. */
  readonly adults: number;
  /** Shares of filers by years since their last return while everybody files. */
  readonly ages: readonly number[];
  /** People with a record among those asked about. */
  recorded(file: YearFile): number;
  /** What the exchange of a year says over a file. */
  run(file: YearFile, year: number): ExchangeNumbers;
}

/** The exchange of a scenario over a population. */
export function yearlyExchange(loaded: LoadedPopulation, scenario: Scenario): YearlyExchange {
  const { policy, assumptions, revoked } = scenario;
  const { cells, returnAges: ages, counts } = populationFor(loaded, assumptions);
  const room = recordableCells(loaded);
  const groups = filingGroups(room, policy.request.list, revoked);
  const seen = new Map<string, ExchangeNumbers>();
  const would = peopleByGroup(groups, room, cells.count);
  // The list of all ITIN filers asks about lawful ones, too.
  const asked = perGroup((group) =>
    group === 0 || (group === 2 && policy.request.list === "itin-file") ? would[group] : 0,
  );
  return {
    seed: loaded.tables.seed,
    would,
    adults: counts.adults,
    ages,
    recorded: ({ onFile }) => sumOver(perGroup((group) => asked[group] * onFile[group])),
    run(file) {
      const key = JSON.stringify(file);
      const known = seen.get(key);
      if (known) return known;
      const whole = file.ages === ages && file.onFile.every((share) => share === 1);
      const population = whole
        ? loaded
        : populationWithFile(loaded, room, cells.count, groups, file);
      const numbers = exchangeNumbers(simulate(population, scenario));
      if (seen.size >= MOST_SEEN) seen.clear();
      seen.set(key, numbers);
      return numbers;
    },
  };
}

function peopleByGroup(
  groups: Uint8Array,
  { source }: Recordable,
  count: ArrayLike<number>,
): PerGroup<number> {
  const sums = FILING_GROUPS.map(() => 0);
  for (let row = 0; row < groups.length; row++) {
    if (groups[row] !== NO_GROUP) sums[groups[row]!]! += count[source[row]!]!;
  }
  const [sought = 0, others = 0, lawful = 0] = sums;
  return [sought, others, lawful];
}
