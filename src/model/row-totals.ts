import { DEPARTED_FILED, type RequestRows } from "./match/request-rows.js";
import { ROW, ROW_WIDTH } from "./match/row-expectation.js";
import type { RowOutcomes } from "./match/row-outcomes.js";
import type { RowCounts } from "./simulation.js";

/** Requests after approval with what is expected of them. */
export interface AnsweredRows {
  readonly rows: RequestRows;
  readonly outcomes: RowOutcomes;
}

/** Sums of every `ROW` field over rows that `where` holds for (all without it). */
export function sumRows(answered: readonly AnsweredRows[], where?: (stand: number) => boolean) {
  const sums = new Float64Array(ROW_WIDTH);
  for (const { rows, outcomes } of answered) {
    for (let at = 0; at < rows.count.length; at++) {
      const count = rows.count[at]!;
      if (count === 0 || (where && !where(rows.standAt(at)))) continue;
      for (let field = 0; field < ROW_WIDTH; field++) {
        sums[field]! += count * outcomes.perRow[at * ROW_WIDTH + field]!;
      }
    }
  }
  return sums;
}

/** Request rows by outcome; rows that no judge or officer let through count as rejected. */
export function rowCounts(answered: readonly AnsweredRows[], submitted: number): RowCounts {
  const sums = sumRows(answered);
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
      addresses[at % states]! += rows.count[at]! * outcomes.perRow[at * ROW_WIDTH + ROW.own]!;
    }
  }
  return addresses;
}
