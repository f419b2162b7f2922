import { AGENCY_RECORDS, FILINGS, STATUSES } from "../vocabulary.js";
import type { Cells } from "./cells.js";

const LAWFUL = STATUSES.indexOf("lawful");

/** Undocumented people by the attributes margins are stated in, counted from cells. */
export interface CellTallies {
  readonly people: number;
  readonly adults: number;
  readonly lawful: number;
  readonly state: Float64Array;
  readonly origin: Float64Array;
  readonly household: Float64Array;
  readonly status: Float64Array;
  /** By origin, agency record fastest. */
  readonly originAgency: Float64Array;
  /** Adults by agency record, filing fastest. */
  readonly agencyFiling: Float64Array;
}

/** The tallies of a population's cells. */
export function tallyCells(cells: Cells): CellTallies {
  const { dictionaries } = cells;
  const tally = (length: number) => new Float64Array(length);
  const state = tally(dictionaries.state.length);
  const origin = tally(dictionaries.origin.length);
  const household = tally(dictionaries.household.length);
  const status = tally(STATUSES.length);
  const originAgency = tally(origin.length * AGENCY_RECORDS.length);
  const agencyFiling = tally(AGENCY_RECORDS.length * FILINGS.length);
  let people = 0;
  let adults = 0;
  let lawful = 0;
  for (let row = 0; row < cells.length; row++) {
    const count = cells.count[row]!;
    if (cells.status[row] === LAWFUL) {
      lawful += count;
      continue;
    }
    people += count;
    const agency = cells.agency[row]!;
    state[cells.state[row]!]! += count;
    origin[cells.origin[row]!]! += count;
    household[cells.household[row]!]! += count;
    status[cells.status[row]!]! += count;
    originAgency[cells.origin[row]! * AGENCY_RECORDS.length + agency]! += count;
    if (cells.adult[row] !== 1) continue;
    adults += count;
    agencyFiling[agency * FILINGS.length + cells.filing[row]!]! += count;
  }
  return { people, adults, lawful, state, origin, household, status, originAgency, agencyFiling };
}
