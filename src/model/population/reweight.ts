import { STATUSES } from "../vocabulary.js";
import { type Cells, FILING_HOUSEHOLDS } from "./cells.js";
import type { Chances } from "./chances.js";
import { type ConditionalTable, chanceOf } from "./conditional-table.js";
import { agencyRow, filingRow, statusRow } from "./sampler.js";

const LAWFUL = STATUSES.indexOf("lawful");
const SINGLE = FILING_HOUSEHOLDS.indexOf("single");

/**
 * What to multiply each cell's count by so that a population drawn under the chances `from` stands
 * for one drawn under `to`: the product, over attributes, of the ratio of chances given the
 * parents (importance weights, exact in expectation). Lawful filers also move with their number.
 * Both chances must come from inputs with the same states, origins and kinds; a combination that
 * was impossible under `from` is in no cell and cannot be brought in.
 */
export function reweightCells(cells: Cells, from: Chances, to: Chances): Float64Array {
  const ratio = (name: TableName) => ratios(from[name], to[name]);
  const household = ratio("household");
  const lawfulHousehold = ratio("lawfulHousehold");
  const cohort = ratio("cohort");
  const origin = ratio("origin");
  const state = ratio("state");
  const status = ratio("status");
  const agency = ratio("agency");
  const filing = ratio("filing");
  const high = to.filingHousehold / from.filingHousehold;
  const low = (1 - to.filingHousehold) / (1 - from.filingHousehold);
  const lawful = to.lawfulRatio / from.lawfulRatio;
  const widths = { c: from.cohort.width, o: from.origin.width, s: from.state.width };

  const weights = new Float64Array(cells.length);
  for (let row = 0; row < cells.length; row++) {
    const k = cells.household[row]!;
    const c = cells.cohort[row]!;
    const o = cells.origin[row]!;
    const st = cells.status[row]!;
    let weight =
      cohort[k * widths.c + c]! *
      origin[c * widths.o + o]! *
      state[o * widths.s + cells.state[row]!]!;
    if (st === LAWFUL) {
      weights[row] = weight * lawful * lawfulHousehold[k]!;
      continue;
    }
    const fh = cells.filingHousehold[row]!;
    const a = cells.agency[row]!;
    weight *= household[k]! * status[statusRow(o, c) * from.status.width + st]!;
    weight *= agency[agencyRow(o, st, c) * from.agency.width + a]!;
    if (fh !== SINGLE) weight *= fh === 1 ? high : low;
    if (cells.adult[row] === 1) {
      weight *= filing[filingRow(st, a, fh) * from.filing.width + cells.filing[row]!]!;
    }
    weights[row] = weight;
  }
  return weights;
}

type TableName =
  | "household"
  | "lawfulHousehold"
  | "cohort"
  | "origin"
  | "state"
  | "status"
  | "agency"
  | "filing";

/** New over old chance, entry by entry; 0 where the old one is 0, which no cell can have. */
function ratios(from: ConditionalTable, to: ConditionalTable): Float64Array {
  return from.chances.map((_, i) => {
    const old = chanceOf(from, 0, i);
    return old > 0 ? chanceOf(to, 0, i) / old : 0;
  });
}
