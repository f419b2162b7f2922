import type { CellIndex } from "./population/cell-index.js";
import type { Cells } from "./population/cells.js";
import { AGENCY_RECORDS, FILINGS, STATUSES } from "./vocabulary.js";

/** Totals of a population, in people. Lawful ITIN filers count only where it is said. */
export interface PopulationCounts {
  readonly people: number;
  readonly adults: number;
  /** Undocumented people on a return, all and by how they filed. */
  readonly filers: number;
  readonly filersByItin: number;
  readonly filersBySsn: number;
  /** People on a return under an ITIN, the lawfully present among them included. */
  readonly itinFilers: number;
  /** Undocumented people with any agency record. */
  readonly listed: number;
  /** Share of undocumented people with liminal standing. */
  readonly liminalShare: number;
  /** Share of undocumented people under parole, and how many of them have no agency record. */
  readonly paroleShare: number;
  readonly paroleUnlisted: number;
  readonly byState: Float64Array;
}

/** Counts the cells. */
export function populationCounts(cells: Cells, index: CellIndex): PopulationCounts {
  const lawful = STATUSES.indexOf("lawful");
  const unprotected = STATUSES.indexOf("unprotected");
  const none = AGENCY_RECORDS.indexOf("none");
  const byFiling = new Float64Array(FILINGS.length);
  const byState = new Float64Array(cells.dictionaries.state.length);
  const paroled = STATUSES.indexOf("parole");
  let [people, adults, listed, liminal, lawfulPeople] = [0, 0, 0, 0, 0];
  let [parole, paroleUnlisted] = [0, 0];
  for (let row = 0; row < cells.length; row++) {
    const count = cells.count[row]!;
    const status = index.status[row]!;
    if (status === lawful) {
      lawfulPeople += count;
      continue;
    }
    people += count;
    if (cells.adult[row] === 1) adults += count;
    const isListed = index.agency[row] !== none;
    if (isListed) listed += count;
    if (status === paroled) {
      parole += count;
      if (!isListed) paroleUnlisted += count;
    }
    if (status !== unprotected) liminal += count;
    byFiling[index.filing[row]!]! += count;
    byState[cells.state[row]!]! += count;
  }
  const [unfiled = 0, itin = 0] = byFiling;
  return {
    people,
    adults,
    filers: people - unfiled,
    filersByItin: itin,
    filersBySsn: people - unfiled - itin,
    itinFilers: itin + lawfulPeople,
    listed,
    liminalShare: people > 0 ? liminal / people : 0,
    paroleShare: people > 0 ? parole / people : 0,
    paroleUnlisted,
    byState,
  };
}
