import { DEPARTED_FILED, type RequestRows } from "./match/request-rows.js";
import { ROW, ROW_WIDTH } from "./match/row-expectation.js";
import { type RowOutcomes, rowStart } from "./match/row-outcomes.js";
import type { RowCounts } from "./simulation.js";

/** Requests after approval with what is expected of them. */
export interface AnsweredRows {
  readonly rows: RequestRows;
  readonly outcomes: RowOutcomes;
}

/** Sums of every `ROW` field over all rows. */
export function sumRows(answered: readonly AnsweredRows[]): Float64Array {
  const sums = new Float64Array(ROW_WIDTH);
  for (const { rows, outcomes } of answered) {
    const { states, count } = rows;
    for (let at = 0; at < count.length; at++) {
      const n = count[at]!;
      if (n === 0) continue;
      const from = rowStart(outcomes, Math.floor(at / states), at % states);
      for (let field = 0; field < ROW_WIDTH; field++) {
        sums[field]! += n * outcomes.perRow[from + field]!;
      }
    }
  }
  return sums;
}

/** Request rows by outcome; rows that no judge or officer let through count as rejected. */
export function rowCounts(
  answered: readonly AnsweredRows[],
  sums: Float64Array,
  submitted: number,
): RowCounts {
  const matched = answered.reduce((sum, { rows }) => sum + rows.total(), 0);
  return {
    requested: submitted,
    rejected: sums[ROW.rejected]! + Math.max(0, submitted - matched),
    unmatched: sums[ROW.unmatched]!,
    withheld: sums[ROW.withheld]!,
    correct: sums[ROW.correct]!,
    wrong: sums[ROW.wrong]!,
    mixed: sums[ROW.mixed]!,
  };
}

/** Returned records of people who have left, by state: addresses where somebody else lives. */
export function departedAddresses(answered: readonly AnsweredRows[], states: number): Float64Array {
  const addresses = new Float64Array(states);
  for (const { rows, outcomes } of answered) {
    for (let at = 0; at < rows.count.length; at++) {
      if (rows.count[at] === 0 || rows.standAt(at) !== DEPARTED_FILED) continue;
      const from = rowStart(outcomes, Math.floor(at / states), at % states);
      addresses[at % states]! += rows.count[at]! * outcomes.perRow[from + ROW.own]!;
    }
  }
  return addresses;
}
