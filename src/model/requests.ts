import { type AskedPeople, askedPeople } from "./asked-people.js";
import { type Assumptions, assumed } from "./assumptions.js";
import { DEPARTED_FILED, DEPARTED_UNFILED, type RequestRows } from "./match/request-rows.js";
import type { Policy } from "./policy/schema.js";
import type { CellIndex } from "./population/cell-index.js";
import type { Cells } from "./population/cells.js";

/** Which rows of the cells a policy asks about. */
export interface Requests {
  /** People asked about, in ordinary rows and in rows from fresh applications. */
  readonly ordinary: AskedPeople;
  readonly fresh: AskedPeople;
  /** Rows submitted, by whether they are matched against the tax file or refused first. */
  readonly submitted: number;
  /** Share of submitted rows that a judge and the officers' caseload let through. */
  readonly granted: number;
  /** Share of the list that is sent. */
  readonly share: number;
  /** Rows by kind, after approval: ordinary ones and fresh ones. */
  readonly rows: RequestRows;
  readonly freshRows: RequestRows;
  /** Submitted rows about people with a return, without one, and departed. */
  readonly filed: number;
  readonly unfiled: number;
  readonly departed: number;
}

/** Requests a policy sends over a population. `revoked`: temporary status has been withdrawn. */
export function sendRequests(
  policy: Policy,
  cells: Cells,
  index: CellIndex,
  assumptions: Assumptions,
  revoked: boolean,
): Requests {
  const { share, list } = policy.request;
  const { ordinary, fresh } = askedPeople(list, cells, index, revoked);
  const rows = ordinary.requests.scaled(share);
  const freshRows = fresh.requests.scaled(share);
  const present = rows.total() + freshRows.total();
  const unfiled = countStand(rows, 0) + (fresh.length > 0 ? countStand(freshRows, 0) : 0);
  const departed = list === "itin-file" ? 0 : addDeparted(rows, assumptions);
  const submitted = present + departed;
  const granted = grantedShare(policy, submitted);
  rows.scale(granted);
  freshRows.scale(granted);
  return {
    ordinary,
    fresh,
    submitted,
    granted,
    share,
    rows,
    freshRows,
    filed: present - unfiled,
    unfiled,
    departed,
  };
}

function countStand(rows: RequestRows, stand: number): number {
  let sum = 0;
  for (let at = 0; at < rows.count.length; at++)
    if (rows.standAt(at) === stand) sum += rows.count[at]!;
  return sum;
}

/**
 * Adds the rows about people who have left or died: the list holds them, the population does not.
 * They are spread like the rows about people who are present. Returns how many there are.
 */
function addDeparted(rows: RequestRows, assumptions: Assumptions): number {
  const gone = assumed(assumptions, "agency.departed");
  const filed = assumed(assumptions, "tax.departed-on-file");
  // Were everybody gone, nobody present would be left to spread the rows like.
  const perPresent = gone < 1 ? gone / (1 - gone) : 0;
  let departed = 0;
  const before = rows.count.slice();
  for (let at = 0; at < before.length; at++) {
    const extra = before[at]! * perPresent;
    if (extra === 0) continue;
    departed += extra;
    rows.count[rows.withoutHome(at, DEPARTED_FILED)]! += extra * filed;
    rows.count[rows.withoutHome(at, DEPARTED_UNFILED)]! += extra * (1 - filed);
  }
  return departed;
}

/** Share of requests that a court grants and the certified officers may make. */
function grantedShare(policy: Policy, submitted: number): number {
  const { courtOrder, grantRate, officers, caseloadCap } = policy.approval;
  const byCourt = courtOrder ? grantRate : 1;
  if (officers === null || caseloadCap === null || submitted === 0) return byCourt;
  return Math.min(byCourt, (officers * caseloadCap) / submitted);
}
