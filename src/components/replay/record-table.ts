import type { Confidence } from "../../model/ledger.js";
import type { ScoredTotal } from "../../model/replay/replay-score.js";
import { el } from "../dom.js";
import { rowHeading, stackingCell, stackingNumber } from "../stacking-cells.js";
import type { ReplayFile } from "./replay-file.js";
import { intervalWords, ROLE_WORDS, recordNumber, totalNumber } from "./words.js";

const READ: Readonly<Record<Confidence, string>> = {
  primary: "read in the original",
  excerpt: "read in an excerpt",
  transcription: "read in a copy",
  derived: "worked out from other figures",
  guess: "a guess",
};

const HEAD = ["On record", "Model", "Nine in ten draws", "What it is for", "Source"] as const;

/** Every total, line by line: the record with its source, the model, and what the total is for. */
export function recordTable({ replay, assumptions }: ReplayFile): HTMLElement {
  const labels = new Map(assumptions.map(({ id, label }) => [id, label]));
  const [on, model, draws, use, from] = HEAD;
  const table = el(
    "table",
    { role: "table" },
    el("caption", { class: "cm-hidden" }, "The totals of the exchange of 2025, line by line"),
    el(
      "thead",
      {},
      el(
        "tr",
        {},
        el("th", { scope: "col" }, "Total"),
        ...HEAD.map((text, i) => el("th", { scope: "col", class: i < 3 && "cm-number" }, text)),
      ),
    ),
    el(
      "tbody",
      {},
      ...replay.totals.map((total) =>
        el(
          "tr",
          { role: "row", "data-total": total.id },
          rowHeading(total.label),
          stackingNumber(on, recordNumber(total)),
          stackingNumber(model, totalNumber(total, total.model)),
          stackingNumber(draws, intervalWords(total.unit, replay.intervals.totals[total.id])),
          stackingCell(use, purpose(total, labels)),
          stackingCell(from, ...source(total)),
        ),
      ),
    ),
  );
  const about = { tabindex: "0", role: "region", "aria-label": "The record, line by line" };
  return el("div", { class: "cm-beside cm-stacking cm-totals", ...about }, table);
}

/** What a total is for, owning up to defaults that were set with it in view. */
function purpose({ role, restsOn }: ScoredTotal, labels: ReadonlyMap<string, string>): string {
  const word = ROLE_WORDS[role];
  if (role !== "tested" || restsOn.length === 0) return word;
  const names = restsOn.map((id) => `“${labels.get(id) ?? id}”`).join(" and ");
  return `${word}; but the default of ${names} was set with this figure in view`;
}

function source({ record }: ScoredTotal): (Node | string)[] {
  if (record === null) return ["never published"];
  const { sourceTitle, publisher, url } = record.source;
  const title = /^https?:/.test(url) ? el("a", { href: url }, sourceTitle) : sourceTitle;
  return [title, `, ${publisher} (${READ[record.confidence]})`];
}
