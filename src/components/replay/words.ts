import type { Role } from "../../model/replay/record.js";
import type { ScoredTotal } from "../../model/replay/replay-score.js";
import type { Interval } from "../../model/uncertainty/interval.js";
import { exact, percent, range } from "../numbers.js";

/** What a total's role is, in a word or two beside a mark. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  given: "given",
  fitted: "fitted",
  follows: "sum of the fitted totals",
  tested: "left to test the model",
  unscored: "not on record",
};

/** A total's number as a table shows it. */
export function totalNumber({ unit }: Pick<ScoredTotal, "unit">, value: number): string {
  return unit === "share" ? percent(value) : exact(value);
}

/** The record's number: "33,000", "at most 2,364", "not on record". */
export function recordNumber(total: ScoredTotal): string {
  if (total.record === null) return ROLE_WORDS.unscored;
  const number = totalNumber(total, total.record.value);
  return total.record.bound === "at-most" ? `at most ${number}` : number;
}

/** The same in few letters, for a chart: "33,000", "≤ 2,364". */
export const shortRecordNumber = (total: ScoredTotal): string =>
  recordNumber(total).replace(/^at most /, "≤\u00a0");

/** An interval: "28,000 to 36,000", "99% to 99.7%", "no draw" where none reproduces the record. */
export function intervalWords(unit: ScoredTotal["unit"], interval: Interval | undefined): string {
  if (!interval) return "no draw";
  const { low, high } = interval;
  return unit === "share" ? `${percent(low)} to ${percent(high)}` : range(low, high);
}
