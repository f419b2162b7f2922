import { CHILD, MEMBER_COUNT, memberStandings } from "./exposure/group-sums.js";
import type { Policy } from "./policy/schema.js";
import type { CellIndex } from "./population/cell-index.js";
import type { Cells } from "./population/cells.js";
import { AGENCY_RECORDS, type AgencyRecord, FILINGS, STATUSES } from "./vocabulary.js";

export type List = Policy["request"]["list"];

/** Records each list takes in; the whole docket includes orders and criminal cases. */
export const LISTED: Readonly<Record<List, readonly AgencyRecord[]>> = {
  nobody: [],
  criminal: ["criminal"],
  "final-orders": ["final-order"],
  docket: ["docket", "final-order", "criminal"],
  "itin-file": [],
};

/**
 * Which cells a list takes in and what they have in common: everyone whom the same group, standing
 * and filing describes is one entry, whatever record put them on the list. It follows from the
 * codes of the cells alone, not from how many people they stand for.
 */
export interface AskedLayout {
  /** Cells taken in, the entry of each, and the kind of request row and state it is counted under. */
  readonly rows: Uint32Array;
  readonly entry: Uint32Array;
  readonly kindAt: Uint32Array;
  /** Number of entries; the columns below have one value for each. */
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
}

/** Ordinary rows and rows from fresh, complete applications (of people whose parole is revoked). */
export interface ListLayouts {
  readonly ordinary: AskedLayout;
  readonly fresh: AskedLayout;
}

const known = new WeakMap<CellIndex, Map<string, ListLayouts>>();

/** The layouts of a list. `revoked`: temporary status under parole has been withdrawn. */
export function askedLayouts(
  list: List,
  cells: Cells,
  index: CellIndex,
  revoked: boolean,
): ListLayouts {
  const lists = known.get(index) ?? new Map<string, ListLayouts>();
  known.set(index, lists);
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
  const layouts = {
    ordinary: layOut(cells, index, revoked, isOrdinary),
    fresh: layOut(cells, index, revoked, isFresh),
  };
  lists.set(key, layouts);
  return layouts;
}

/** Lays out the rows for which `holds` is true. Cells of a group follow each other. */
function layOut(
  cells: Cells,
  index: CellIndex,
  revoked: boolean,
  holds: (row: number) => boolean,
): AskedLayout {
  const standings = memberStandings(revoked);
  const states = cells.dictionaries.state.length;
  const rows: number[] = [];
  const entry: number[] = [];
  const entries: { row: number; slot: number }[] = [];
  const entryOf = new Int32Array(MEMBER_COUNT * FILINGS.length).fill(-1);
  let group = -1;
  for (let row = 0; row < cells.length; row++) {
    if (!holds(row)) continue;
    if (index.group[row] !== group) {
      group = index.group[row]!;
      entryOf.fill(-1);
    }
    const member = cells.adult[row] === 1 ? standings[index.status[row]!]! : CHILD;
    const slot = member * FILINGS.length + index.filing[row]!;
    if (entryOf[slot]! < 0) entryOf[slot] = entries.push({ row, slot }) - 1;
    rows.push(row);
    entry.push(entryOf[slot]!);
  }
  const at = (column: ArrayLike<number>) => (first: { row: number }) => column[first.row]!;
  return {
    rows: Uint32Array.from(rows),
    entry: Uint32Array.from(entry),
    kindAt: Uint32Array.from(rows, (row) => index.kind[row]! * states + cells.state[row]!),
    length: entries.length,
    group: Int32Array.from(entries, at(index.group)),
    state: Uint8Array.from(entries, at(cells.state)),
    origin: Uint8Array.from(entries, at(cells.origin)),
    member: Uint8Array.from(entries, ({ slot }) => Math.floor(slot / FILINGS.length)),
    filing: Uint8Array.from(entries, at(index.filing)),
    convention: Uint8Array.from(entries, at(index.convention)),
    kind: Uint16Array.from(entries, at(index.kind)),
  };
}
