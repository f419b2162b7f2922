import { MEMBER_STANDINGS, memberStandings } from "./exposure/group-sums.js";
import type { ScenarioPopulation } from "./population/population-for.js";
import { FILINGS, STATUSES, type Standing } from "./vocabulary.js";

type Counts = Readonly<Record<string, number>>;

/** How many people each group of a population has, to set exposure in proportion. */
export interface GroupCounts {
  /** Undocumented people by state code. */
  readonly byState: Counts;
  /** Undocumented people and lawfully present ITIN filers, by origin and by how they filed. */
  readonly byOrigin: Counts;
  readonly byFiling: Counts;
  /**
   * Undocumented adults. Others are exposed as well, but the population holds no count of all
   * residents, citizens or children who could be.
   */
  readonly byStanding: Readonly<Partial<Record<Standing, number>>>;
}

const LAWFUL = STATUSES.indexOf("lawful");

/** Counts the groups of a scenario's population, in people; `revoked` moves parole to unprotected. */
export function groupCounts(
  { cells, index, counts }: ScenarioPopulation,
  revoked: boolean,
): GroupCounts {
  const standings = memberStandings(revoked);
  const byOrigin = new Float64Array(cells.dictionaries.origin.length);
  const byFiling = new Float64Array(FILINGS.length);
  const adults = new Float64Array(MEMBER_STANDINGS.length);
  for (let row = 0; row < cells.length; row++) {
    const people = cells.count[row]!;
    const status = index.status[row]!;
    byOrigin[cells.origin[row]!]! += people;
    byFiling[index.filing[row]!]! += people;
    if (cells.adult[row] === 1 && status !== LAWFUL) adults[standings[status]!]! += people;
  }
  const named = (names: readonly string[], values: Float64Array): Counts =>
    Object.fromEntries(names.map((name, at) => [name, values[at]!]));
  return {
    byState: named(cells.dictionaries.state, counts.byState),
    byOrigin: named(cells.dictionaries.origin, byOrigin),
    byFiling: named(FILINGS, byFiling),
    byStanding: {
      unprotected: adults[MEMBER_STANDINGS.indexOf("unprotected")]!,
      liminal: adults[MEMBER_STANDINGS.indexOf("liminal")]!,
    },
  };
}
