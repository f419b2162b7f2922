import type { OutcomeCheck } from "../loaders/linkage/link/compare.js";
import { FALSE_ALARMS } from "../loaders/linkage/link/compare.js";
import { exact } from "../src/components/numbers.js";

/** What each number of an outcome counts, as a reader would say it. */
const WORDS: Readonly<Record<string, string>> = {
  "rows.requested": "rows requested",
  "rows.rejected": "rejected before matching",
  "rows.unmatched": "no record fits",
  "rows.withheld": "withheld",
  "rows.correct": "the right record",
  "rows.wrong": "a wrong record",
  "rows.mixed": "right and wrong records",
  "records.own": "own records returned",
  "records.ownNew": "with an address new to the agency",
  "records.ownInsufficient": "to rows without a usable address",
  "records.household": "household members' records",
  "records.strangers": "strangers' records",
  "records.owners": "true holders' records",
  "records.byNumber": "rows answered by number",
  "people.subject": "people sought who are found",
  "people.householdError": "household members, by mistake",
  "people.strangerError": "strangers, by mistake",
};

/** Linked counts beside expected ones, in columns, with one sentence on what to make of them. */
export function linkReport(title: string, checks: readonly OutcomeCheck[]): string {
  const replicates = checks[0]?.replicates ?? 0;
  const mean = replicates === 1 ? "linked" : `mean of ${replicates}`;
  const number = (value: number): string =>
    Number.isInteger(value) ? exact(value) : value.toLocaleString("en-US", TENTHS);
  const line = (cells: readonly [string, string, string, string, string]): string =>
    `  ${cells[0].padEnd(36)}${cells[1].padStart(13)}${cells[2].padStart(13)}${cells[3].padStart(9)}${cells[4]}`;
  const rows = checks.map((check) =>
    line([
      WORDS[check.outcome] ?? check.outcome,
      number(check.mean),
      check.expected.toLocaleString("en-US", TENTHS),
      Number.isFinite(check.z) ? check.z.toFixed(2) : "-",
      check.agrees ? "" : "  differs",
    ]),
  );
  const failed = checks.filter(({ agrees }) => !agrees).length;
  const verdict =
    failed === 0
      ? "Every number is within sampling error of its expectation"
      : `${failed} of ${checks.length} numbers differ from expectation by more than chance explains`;
  return [
    title,
    "",
    line(["", mean, "expected", "z", ""]),
    ...rows,
    "",
    `${verdict} (chance of any false alarm: ${FALSE_ALARMS}).`,
  ].join("\n");
}

const TENTHS = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
