import { type CellSums, eachTrait } from "./population/cell-sums.js";
import { FILINGS, STATUSES } from "./vocabulary.js";

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

/** Counts a population. */
export function populationCounts(sums: CellSums): PopulationCounts {
  const lawful = STATUSES.indexOf("lawful");
  const unprotected = STATUSES.indexOf("unprotected");
  const byFiling = new Float64Array(FILINGS.length);
  const byState = new Float64Array(sums.states);
  const paroled = STATUSES.indexOf("parole");
  let [people, adults, listed, liminal, lawfulPeople] = [0, 0, 0, 0, 0];
  let [parole, paroleUnlisted] = [0, 0];
  eachTrait(sums, (count, trait) => {
    if (trait.status === lawful) {
      lawfulPeople += count;
      return;
    }
    people += count;
    if (trait.adult === 1) adults += count;
    if (trait.listed === 1) listed += count;
    if (trait.status === paroled) {
      parole += count;
      if (trait.listed === 0) paroleUnlisted += count;
    }
    if (trait.status !== unprotected) liminal += count;
    byFiling[trait.filing]! += count;
    byState[trait.state]! += count;
  });
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
