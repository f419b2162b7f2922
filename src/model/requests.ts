import { type Assumptions, assumed } from "./assumptions.js";
import { DEPARTED_FILED, DEPARTED_UNFILED, RequestRows } from "./match/request-rows.js";
import type { Policy } from "./policy/schema.js";
import type { CellIndex } from "./population/cell-index.js";
import type { Cells } from "./population/cells.js";
import { AGENCY_RECORDS, type AgencyRecord, STATUSES } from "./vocabulary.js";

/** Records each list takes in; the whole docket includes orders and criminal cases. */
const LISTED: Readonly<Record<Policy["request"]["list"], readonly AgencyRecord[]>> = {
  nobody: [],
  criminal: ["criminal"],
  "final-orders": ["final-order"],
  docket: ["docket", "final-order", "criminal"],
  "itin-file": [],
};

/** Which rows of the cells a policy asks about. */
export interface Requests {
  /** Positions of the cells asked about, in ordinary rows and in rows from fresh applications. */
  readonly ordinary: readonly Uint32Array[];
  readonly fresh: readonly Uint32Array[];
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

/** Cells of the people a list takes in. */
function askedPeople(
  list: Policy["request"]["list"],
  index: CellIndex,
  revoked: boolean,
): Pick<Requests, "ordinary" | "fresh"> {
  if (list === "itin-file") return { ordinary: [index.itinFilers], fresh: [] };
  const parole = STATUSES.indexOf("parole");
  const isFresh = revoked && list === "docket";
  const ordinary = STATUSES.flatMap((status, s) =>
    status === "lawful" || (isFresh && s === parole)
      ? []
      : LISTED[list].map((record) => index.byRecord[s]![AGENCY_RECORDS.indexOf(record)]!),
  );
  return { ordinary, fresh: isFresh ? [...index.byRecord[parole]!] : [] };
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
  const states = cells.dictionaries.state.length;
  const rows = new RequestRows(states);
  const freshRows = new RequestRows(states);
  const add = (to: RequestRows, people: Uint32Array): void => {
    const { count: rowsOf } = to;
    const { state, count } = cells;
    const { kind } = index;
    for (let i = 0; i < people.length; i++) {
      const row = people[i]!;
      rowsOf[kind[row]! * states + state[row]!]! += count[row]! * share;
    }
  };
  const { ordinary, fresh } = askedPeople(list, index, revoked);
  for (const people of ordinary) add(rows, people);
  for (const people of fresh) add(freshRows, people);
  const freshTotal = freshRows.total();
  const unfiled = countStand(rows, 0) + (freshTotal > 0 ? countStand(freshRows, 0) : 0);
  const present = rows.total() + freshTotal;
  const departed = list === "itin-file" ? 0 : addDeparted(rows, assumptions);
  const submitted = present + departed;
  const granted = grantedShare(policy, submitted);
  scale(rows, granted);
  scale(freshRows, granted);
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
  const perPresent = gone / (1 - gone);
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

function scale(rows: RequestRows, factor: number): void {
  for (let at = 0; at < rows.count.length; at++) rows.count[at]! *= factor;
}
