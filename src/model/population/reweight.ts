import { AGENCY_RECORDS, COHORTS, STATUSES } from "../vocabulary.js";
import { type Cells, FILING_HOUSEHOLDS } from "./cells.js";
import type { Chances } from "./chances.js";
import { chanceOf } from "./conditional-table.js";
import { agencyRow, filingRow, statusRow } from "./sampler.js";

const LAWFUL = STATUSES.indexOf("lawful");

/**
 * Counts with which cells drawn under the chances `from` stand for a population drawn under `to`:
 * each count times the product, over attributes, of the ratio of chances given the parents
 * (importance weights, exact in expectation), summed over the cohorts that cells leave out. Lawful
 * filers also move with their number. Both chances must come from inputs with the same states,
 * origins and kinds; a combination that was impossible under `from` is in no cell and cannot be
 * brought in.
 */
export function reweightedCounts(cells: Cells, from: Chances, to: Chances): Float64Array {
  const rows = known.get(cells.household) ?? ratioRows(cells, from);
  known.set(cells.household, rows);
  const standing = ratios(drawnStanding(from), standingChances(to));
  const state = ratios(from.state.chances, to.state.chances);
  const filing = filingRatios(from, to);
  // Columns are read once: the loop runs over hundreds of thousands of cells.
  const { standing: standingAt, state: stateAt, filing: filingAt } = rows;
  const { count, length } = cells;
  const counts = new Float64Array(length);
  for (let row = 0; row < length; row++) {
    counts[row] =
      count[row]! * standing[standingAt[row]!]! * state[stateAt[row]!]! * filing[filingAt[row]!]!;
  }
  return counts;
}

/** Positions of each row in the tables of ratios. */
interface RatioRows {
  readonly standing: Uint32Array;
  readonly state: Uint16Array;
  readonly filing: Uint16Array;
}

/** The cells' codes alone settle them, so all populations with the same cells share them. */
const known = new WeakMap<object, RatioRows>();

function ratioRows(cells: Cells, chances: Chances): RatioRows {
  const standing = new Uint32Array(cells.length);
  const state = new Uint16Array(cells.length);
  const filing = new Uint16Array(cells.length);
  for (let row = 0; row < cells.length; row++) {
    const o = cells.origin[row]!;
    const s = cells.status[row]!;
    const a = cells.agency[row]!;
    const home = cells.filingHousehold[row]!;
    standing[row] = standingRow(chances, cells.household[row]!, o, s, a);
    state[row] = o * chances.state.width + cells.state[row]!;
    filing[row] =
      cells.adult[row] === 1
        ? filingRow(s, a, home) * chances.filing.width + cells.filing[row]!
        : chances.filing.chances.length + home;
  }
  return { standing, state, filing };
}

/**
 * Ratios of the chance of a home's filing habit and an adult's filing together, laid out like the
 * table of filing; then those of the habits alone, for children.
 */
function filingRatios(from: Chances, to: Chances): Float64Array {
  const habits = FILING_HOUSEHOLDS.map((habit) => {
    if (habit === "single") return 1;
    return habit === "high"
      ? to.filingHousehold / from.filingHousehold
      : (1 - to.filingHousehold) / (1 - from.filingHousehold);
  });
  const alone = ratios(from.filing.chances, to.filing.chances);
  const { width } = from.filing;
  const together = alone.map(
    (ratio, at) => ratio * habits[Math.floor(at / width) % habits.length]!,
  );
  return Float64Array.from([...together, ...habits]);
}

/** The chances under which a population was drawn stay the same from scenario to scenario. */
const standings = new WeakMap<Chances, Float64Array>();

function drawnStanding(chances: Chances): Float64Array {
  const found = standings.get(chances) ?? standingChances(chances);
  standings.set(chances, found);
  return found;
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
