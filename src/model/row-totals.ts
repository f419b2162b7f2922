import { DEPARTED_FILED, DEPARTED_UNFILED, type RequestRows } from "./match/request-rows.js";
import { ROW, ROW_WIDTH } from "./match/row-expectation.js";
import { type RowOutcomes, rowStart } from "./match/row-outcomes.js";
import type { Requests } from "./requests.js";
import type { RecordCounts, RowCounts } from "./simulation.js";
import { CONVENTIONS, FILINGS } from "./vocabulary.js";

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

/** Records returned, from the sums over all rows. */
export function recordCounts(sums: Float64Array): RecordCounts {
  return {
    own: sums[ROW.own]!,
    ownNew: sums[ROW.ownNew]!,
    ownInsufficient: sums[ROW.ownInsufficient]!,
    household: sums[ROW.household]!,
    strangers: sums[ROW.strangers]!,
    owners: sums[ROW.owners]!,
    byNumber: sums[ROW.byNumber]!,
  };
}

/** Rejected rows about people with a return, without one, and departed, as submitted. */
export type RejectedRows = Readonly<Record<"filed" | "unfiled" | "departed", number>>;

/** Rows rejected for want of approval or by the row's own fields, by whom they are about. */
export function rejectedRows(
  answered: readonly AnsweredRows[],
  { filed, unfiled, departed, granted }: Requests,
): RejectedRows {
  const refused = 1 - granted;
  const sums = { filed: filed * refused, unfiled: unfiled * refused, departed: departed * refused };
  for (const { rows, outcomes } of answered) {
    const { states, count } = rows;
    for (let at = 0; at < count.length; at++) {
      const n = count[at]!;
      if (n === 0) continue;
      const stand = rows.standAt(at);
      const left = stand === DEPARTED_FILED || stand === DEPARTED_UNFILED;
      const about = left ? "departed" : FILINGS[stand] === "none" ? "unfiled" : "filed";
      const from = rowStart(outcomes, Math.floor(at / states), at % states);
      sums[about] += n * outcomes.perRow[from + ROW.rejected]!;
    }
  }
  return sums;
}

/**
 * Strangers whose records are returned to rows about people who have left: distinct people, by
 * naming convention and state of the request.
 */
export function departedStrangers(
  answered: readonly AnsweredRows[],
  states: number,
): readonly Float64Array[] {
  const people = CONVENTIONS.map(() => new Float64Array(states));
  for (const { rows, outcomes } of answered) {
    const { count } = rows;
    const perConvention = count.length / CONVENTIONS.length;
    for (let at = 0; at < count.length; at++) {
      if (count[at] === 0) continue;
      const stand = rows.standAt(at);
      if (stand !== DEPARTED_FILED && stand !== DEPARTED_UNFILED) continue;
      const from = rowStart(outcomes, Math.floor(at / states), at % states);
      const strangers = outcomes.perRow[from + ROW.strangers]! * outcomes.distinctShare;
      people[Math.floor(at / perConvention)]![at % states]! +=
        count[at]! * (strangers + outcomes.perRow[from + ROW.owners]!);
    }
  }
  return people;
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
