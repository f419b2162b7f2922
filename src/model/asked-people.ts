import { CHILD, MEMBER_COUNT, memberStandings } from "./exposure/group-sums.js";
import { RequestRows } from "./match/request-rows.js";
import type { Policy } from "./policy/schema.js";
import type { CellIndex } from "./population/cell-index.js";
import type { Cells } from "./population/cells.js";
import { AGENCY_RECORDS, type AgencyRecord, FILINGS, STATUSES } from "./vocabulary.js";

type List = Policy["request"]["list"];

/** Records each list takes in; the whole docket includes orders and criminal cases. */
export const LISTED: Readonly<Record<List, readonly AgencyRecord[]>> = {
  nobody: [],
  criminal: ["criminal"],
  "final-orders": ["final-order"],
  docket: ["docket", "final-order", "criminal"],
  "itin-file": [],
};

/**
 * The people a list takes in, as short columns: everyone whom the same group, standing and filing
 * describes is one entry, whatever record put them on the list.
 */
export interface AskedPeople {
  readonly length: number;
  readonly group: Int32Array;
  readonly state: Uint8Array;
  readonly origin: Uint8Array;
  /** Position in `MEMBER_STANDINGS`. */
  readonly member: Uint8Array;
  readonly filing: Uint8Array;
  readonly convention: Uint8Array;
  /** Kind of request row (`rowKind`). */
  readonly kind: Uint16Array;
  readonly count: Float64Array;
  /** People by state, by origin and by filing. */
  readonly byState: Float64Array;
  readonly byOrigin: Float64Array;
  readonly byFiling: Float64Array;
  /** Share of them who are adults; 1 when nobody is asked about. */
  readonly adults: number;
  /** The same people as request rows, before the list's share and approval. */
  readonly rows: RequestRows;
}

/** Ordinary rows and rows from fresh, complete applications (of people whose parole is revoked). */
export interface AskedLists {
  readonly ordinary: AskedPeople;
  readonly fresh: AskedPeople;
}

/** The lists of a population that have been asked for; they do not depend on the rest of a policy. */
const known = new WeakMap<object, Map<string, AskedLists>>();

/** The people on a list. `revoked`: temporary status under parole has been withdrawn. */
export function askedPeople(
  list: List,
  cells: Cells,
  index: CellIndex,
  revoked: boolean,
): AskedLists {
  const lists = known.get(cells.count) ?? new Map<string, AskedLists>();
  known.set(cells.count, lists);
  const key = `${list} ${revoked}`;
  const found = lists.get(key);
  if (found) return found;
  const parole = STATUSES.indexOf("parole");
  const itin = FILINGS.indexOf("itin");
  const renewed = revoked && list === "docket";
  const onList = STATUSES.map((status) =>
    AGENCY_RECORDS.map((record) => status !== "lawful" && LISTED[list].includes(record)),
  );
  const isOrdinary = (row: number): boolean =>
    list === "itin-file"
      ? index.filing[row] === itin
      : onList[index.status[row]!]![index.agency[row]!]! &&
        !(renewed && index.status[row] === parole);
  const isFresh = (row: number): boolean => renewed && index.status[row] === parole;
  const asked = {
    ordinary: collect(cells, index, revoked, isOrdinary),
    fresh: collect(cells, index, revoked, isFresh),
  };
  lists.set(key, asked);
  return asked;
}

/** Entries of the rows for which `holds` is true. Cells of a group follow each other. */
function collect(
  cells: Cells,
  index: CellIndex,
  revoked: boolean,
  holds: (row: number) => boolean,
): AskedPeople {
  const standings = memberStandings(revoked);
  const states = cells.dictionaries.state.length;
  const rows = new RequestRows(states);
  const byState = new Float64Array(states);
  const byOrigin = new Float64Array(cells.dictionaries.origin.length);
  const byFiling = new Float64Array(FILINGS.length);
  const slots = new Float64Array(MEMBER_COUNT * FILINGS.length);
  const firsts = new Uint32Array(slots.length);
  const entries: { row: number; slot: number; count: number }[] = [];
  let [people, adults] = [0, 0];
  let group = -1;
  const flush = (): void => {
    slots.forEach((count, slot) => {
      if (count > 0) entries.push({ row: firsts[slot]!, slot, count });
    });
    slots.fill(0);
  };
  for (let row = 0; row < cells.length; row++) {
    if (!holds(row)) continue;
    if (index.group[row] !== group) {
      flush();
      group = index.group[row]!;
    }
    const count = cells.count[row]!;
    const member = cells.adult[row] === 1 ? standings[index.status[row]!]! : CHILD;
    const slot = member * FILINGS.length + index.filing[row]!;
    slots[slot]! += count;
    people += count;
    if (cells.adult[row] === 1) adults += count;
    firsts[slot] = row;
    byState[cells.state[row]!]! += count;
    byOrigin[cells.origin[row]!]! += count;
    byFiling[index.filing[row]!]! += count;
    rows.count[index.kind[row]! * states + cells.state[row]!]! += count;
  }
  flush();
  const at = (column: ArrayLike<number>) => (entry: { row: number }) => column[entry.row]!;
  return {
    length: entries.length,
    group: Int32Array.from(entries, at(index.group)),
    state: Uint8Array.from(entries, at(cells.state)),
    origin: Uint8Array.from(entries, at(cells.origin)),
    member: Uint8Array.from(entries, ({ slot }) => Math.floor(slot / FILINGS.length)),
    filing: Uint8Array.from(entries, at(index.filing)),
    convention: Uint8Array.from(entries, at(index.convention)),
    kind: Uint16Array.from(entries, at(index.kind)),
    count: Float64Array.from(entries, ({ count }) => count),
    byState,
    byOrigin,
    byFiling,
    adults: people > 0 ? adults / people : 1,
    rows,
  };
}
