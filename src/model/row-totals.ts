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
      const from = rowStart(rows, outcomes, at);
      for (let field = 0; field < ROW_WIDTH; field++) {
        sums[field]! += count * outcomes.perRow[from + field]!;
      }
    }
  }
  return sums;
}

/** Where the expectations of the kind of row at a position of `rows.count` start. */
function rowStart(rows: RequestRows, outcomes: RowOutcomes, at: number): number {
  const { convention, stand, mates, state } = rows.kindAt(at);
  return outcomes.at(convention, stand, mates, state);
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
      addresses[at % states]! +=
        rows.count[at]! * outcomes.perRow[rowStart(rows, outcomes, at) + ROW.own]!;
    }
  }
  return addresses;
}
