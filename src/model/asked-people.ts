import { type AskedLayout, askedLayouts, type List } from "./asked-layout.js";
import { CHILD } from "./exposure/group-sums.js";
import { RequestRows } from "./match/request-rows.js";
import type { CellIndex } from "./population/cell-index.js";
import type { Cells } from "./population/cells.js";
import { FILINGS } from "./vocabulary.js";

/** The people a list takes in, counted. */
export interface AskedPeople extends AskedLayout {
  /** People of each entry. */
  readonly count: Float64Array;
  /** People by state, by origin and by filing. */
  readonly byState: Float64Array;
  readonly byOrigin: Float64Array;
  readonly byFiling: Float64Array;
  /** Share of them who are adults; 1 when nobody is asked about. */
  readonly adults: number;
  /** The same people as request rows, before the list's share and approval. */
  readonly requests: RequestRows;
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
  const { ordinary, fresh } = askedLayouts(list, cells, index, revoked);
  const asked = { ordinary: countPeople(cells, ordinary), fresh: countPeople(cells, fresh) };
  lists.set(key, asked);
  return asked;
}

function countPeople(cells: Cells, layout: AskedLayout): AskedPeople {
  const count = new Float64Array(layout.length);
  const requests = new RequestRows(cells.dictionaries.state.length);
  const { rows, entry, kindAt } = layout;
  for (let i = 0; i < rows.length; i++) {
    const people = cells.count[rows[i]!]!;
    count[entry[i]!]! += people;
    requests.count[kindAt[i]!]! += people;
  }
  const byState = new Float64Array(cells.dictionaries.state.length);
  const byOrigin = new Float64Array(cells.dictionaries.origin.length);
  const byFiling = new Float64Array(FILINGS.length);
  let [people, adults] = [0, 0];
  for (let at = 0; at < layout.length; at++) {
    const here = count[at]!;
    people += here;
    if (layout.member[at] !== CHILD) adults += here;
    byState[layout.state[at]!]! += here;
    byOrigin[layout.origin[at]!]! += here;
    byFiling[layout.filing[at]!]! += here;
  }
  return {
    ...layout,
    count,
    byState,
    byOrigin,
    byFiling,
    adults: people > 0 ? adults / people : 1,
    requests,
  };
}
