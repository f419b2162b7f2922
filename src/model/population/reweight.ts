import { AGENCY_RECORDS, COHORTS, STATUSES } from "../vocabulary.js";
import { type Cells, FILING_HOUSEHOLDS } from "./cells.js";
import type { Chances } from "./chances.js";
import { chanceOf } from "./conditional-table.js";
import { agencyRow, filingRow, statusRow } from "./sampler.js";

const LAWFUL = STATUSES.indexOf("lawful");
const SINGLE = FILING_HOUSEHOLDS.indexOf("single");
const HIGH = FILING_HOUSEHOLDS.indexOf("high");

/**
 * What to multiply each cell's count by so that a population drawn under the chances `from` stands
 * for one drawn under `to`: the product, over attributes, of the ratio of chances given the
 * parents (importance weights, exact in expectation), summed over the cohorts that cells leave out.
 * Lawful filers also move with their number. Both chances must come from inputs with the same
 * states, origins and kinds; a combination that was impossible under `from` is in no cell and
 * cannot be brought in.
 */
export function reweightCells(cells: Cells, from: Chances, to: Chances): Float64Array {
  const standing = ratios(standingChances(from), standingChances(to));
  const state = ratios(from.state.chances, to.state.chances);
  const filing = ratios(from.filing.chances, to.filing.chances);
  const high = to.filingHousehold / from.filingHousehold;
  const low = (1 - to.filingHousehold) / (1 - from.filingHousehold);
  const weights = new Float64Array(cells.length);
  for (let row = 0; row < cells.length; row++) {
    const o = cells.origin[row]!;
    const s = cells.status[row]!;
    const a = cells.agency[row]!;
    const home = cells.filingHousehold[row]!;
    let weight =
      standing[standingRow(from, cells.household[row]!, o, s, a)]! *
      state[o * from.state.width + cells.state[row]!]!;
    if (home !== SINGLE) weight *= home === HIGH ? high : low;
    if (cells.adult[row] === 1) {
      weight *= filing[filingRow(s, a, home) * from.filing.width + cells.filing[row]!]!;
    }
    weights[row] = weight;
  }
  return weights;
}

/** Chance of each kind of home, origin, status and agency record together, lawful filers scaled. */
function standingChances(chances: Chances): Float64Array {
  const kinds = chances.households.length;
  const joint = new Float64Array(standingRow(chances, kinds, 0, 0, 0));
  for (let k = 0; k < kinds; k++) {
    for (let o = 0; o < chances.origin.width; o++) {
      for (let c = 0; c < COHORTS.length; c++) {
        const place = chanceOf(chances.cohort, k, c) * chanceOf(chances.origin, c, o);
        joint[standingRow(chances, k, o, LAWFUL, 0)]! +=
          place * chances.lawfulRatio * chanceOf(chances.lawfulHousehold, 0, k);
        for (let s = 0; s < LAWFUL; s++) {
          const here =
            place *
            chanceOf(chances.household, 0, k) *
            chanceOf(chances.status, statusRow(o, c), s);
          for (let a = 0; a < AGENCY_RECORDS.length; a++) {
            joint[standingRow(chances, k, o, s, a)]! +=
              here * chanceOf(chances.agency, agencyRow(o, s, c), a);
          }
        }
      }
    }
  }
  return joint;
}

function standingRow({ origin }: Chances, k: number, o: number, s: number, a: number): number {
  return ((k * origin.width + o) * STATUSES.length + s) * AGENCY_RECORDS.length + a;
}

/** New over old chance, entry by entry; 0 where the old one is 0, which no cell can have. */
function ratios(from: Float64Array, to: Float64Array): Float64Array {
  return from.map((old, i) => (old > 0 ? to[i]! / old : 0));
}
