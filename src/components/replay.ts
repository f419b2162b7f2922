import type { Interval } from "../model/uncertainty/interval.js";
import type { Cell, TableData } from "./frame/csv.js";
import { chartFrame } from "./frame.js";
import { compact, exact } from "./numbers.js";
import { dotChart } from "./replay/dot-chart.js";
import { drawsNote } from "./replay/draws-note.js";
import { fitList } from "./replay/fit-list.js";
import { layoutPolicies } from "./replay/policies-layout.js";
import { PANELS, type PolicyRow } from "./replay/policy-panels.js";
import { layoutRecord } from "./replay/record-layout.js";
import { recordTable } from "./replay/record-table.js";
import type { ReplayFile } from "./replay/replay-file.js";
import { ROLE_WORDS } from "./replay/words.js";

const RANGE = ["5th percentile", "Median", "95th percentile"] as const;
const SOURCE = "Crossmatch, synthetic population; what is on record: see the table on this page.";

/** The parts of the replay page, each to be put in its place. */
export function replay(file: ReplayFile) {
  return {
    record: recordFrame(file),
    table: recordTable(file),
    fit: fitList(file),
    policies: policiesFrame(file),
    draws: drawsNote(file),
  };
}

function recordFrame({ replay: { totals, intervals } }: ReplayFile): HTMLElement {
  const found = totals.find(({ id }) => id === "new");
  return chartFrame({
    title: found?.record
      ? `The model finds ${exact(found.model)} addresses new to the agency where the record has about ${exact(found.record.value)}`
      : "The model beside the record",
    subtitle:
      "The model’s number as a share of the recorded one; lines span nine in ten draws; the shaded bar is a number on record only as a limit",
    source: SOURCE,
    table: recordData(totals, intervals),
    chart: dotChart("The model beside the record", (width) =>
      layoutRecord(totals, intervals.totals, width),
    ),
    filename: "replay-record",
  });
}

/** Totals with the record, the model and its range, as a table. */
export function recordData(
  totals: ReplayFile["replay"]["totals"],
  intervals: ReplayFile["replay"]["intervals"],
): TableData {
  return {
    columns: ["Total", "Unit", "What it is for", "On record", "Bound", "Model", ...RANGE],
    rows: totals.map(({ id, label, unit, role, record, model }) => [
      label,
      unit,
      ROLE_WORDS[role],
      share(unit, record?.value ?? null),
      record === null ? "not on record" : record.bound === "at-most" ? "at most" : "number",
      share(unit, model),
      ...rangeCells(intervals.totals[id]).map((value) => share(unit, value)),
    ]),
  };
}

function policiesFrame({ replay: { policies, intervals } }: ReplayFile): HTMLElement {
  const rows = policies.map(
    ({ id, title, measures }): PolicyRow => ({
      id,
      title,
      measures,
      intervals: intervals.policies.find((entry) => entry.id === id)?.measures ?? {},
    }),
  );
  const others = rows.slice(1).map(({ measures }) => measures.disclosed);
  return chartFrame({
    title: `Over the same list, other rules would have disclosed ${compact(Math.min(...others))} to ${compact(Math.max(...others))} addresses`,
    subtitle:
      "Dots: at the ledger’s defaults. Lines: nine in ten draws. Dashed: as executed. Every panel has its own scale; people and rows are different units",
    source: SOURCE,
    table: policyData(rows),
    chart: dotChart("What other rules over the same list would have done", (width) =>
      layoutPolicies(rows, width),
    ),
    filename: "replay-other-rules",
  });
}

/** One row for each policy and measure. */
export function policyData(rows: readonly PolicyRow[]): TableData {
  return {
    columns: ["Policy", "Measure", "Unit", "At the defaults", ...RANGE],
    rows: rows.flatMap(({ title, measures, intervals }) =>
      PANELS.map(({ measure, title: label, unit }): Cell[] => [
        title,
        label,
        unit,
        measures[measure],
        ...rangeCells(intervals[measure]),
      ]),
    ),
  };
}

function rangeCells(interval: Interval | undefined) {
  return interval ? [interval.low, interval.median, interval.high] : [null, null, null];
}

/** Tables round to whole numbers, which would make every share 0 or 1. */
function share(unit: "rows" | "share", value: number | null): Cell {
  return unit === "share" && value !== null ? `${(value * 100).toFixed(2)}%` : value;
}
