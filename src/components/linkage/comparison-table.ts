import { el } from "../dom.js";
import { FIELD_WORDS } from "../policy-card/words.js";
import { bitsText, chance } from "./chance-words.js";
import { type FieldComparison, totalBits } from "./compare-pair.js";
import { LEVEL_REACHED } from "./words.js";

const COLUMNS = [
  "Field",
  "Agency row, as compared",
  "Tax record, as compared",
  "The two are",
  "If the same person (m)",
  "If two people (u)",
  "Weight, bits",
];
const NUMBERS = 4;

/** The comparison of a pair, one field to a row; `update` rewrites the cells. */
export function comparisonTable() {
  const body = el("tbody");
  const sum = el("td", { class: "cm-number" });
  const table = el(
    "table",
    {},
    el("caption", {}, "How the two records compare, field by field"),
    el(
      "thead",
      {},
      el(
        "tr",
        {},
        ...COLUMNS.map((text, i) =>
          el("th", { scope: "col", class: i >= NUMBERS && "cm-number" }, text),
        ),
      ),
    ),
    body,
    el(
      "tfoot",
      {},
      el(
        "tr",
        {},
        el("th", { scope: "row", colspan: COLUMNS.length - 1 }, "Match weight of the pair"),
        sum,
      ),
    ),
  );
  const scroll = el("div", {
    class: "cm-comparison",
    role: "region",
    tabindex: 0,
    "aria-label": "Table: how the two records compare, field by field",
  });
  scroll.append(table);
  return {
    element: scroll,
    update(comparisons: readonly FieldComparison[]) {
      body.replaceChildren(...comparisons.map(row));
      sum.textContent = bitsText(totalBits(comparisons));
    },
  };
}

function row({ field, prepared, level, m, u, bits }: FieldComparison): HTMLTableRowElement {
  const missing = level === "missing";
  const value = (text: string) =>
    text === "" ? el("td", { class: "cm-empty" }, "nothing to compare") : el("td", {}, text);
  const number = (text: string) => el("td", { class: "cm-number" }, text);
  return el(
    "tr",
    {},
    el("th", { scope: "row" }, FIELD_WORDS[field]),
    ...prepared.map(value),
    el("td", {}, LEVEL_REACHED[field][level] ?? level),
    number(missing ? "–" : chance(m)),
    number(missing ? "–" : chance(u)),
    number(bitsText(bits)),
  );
}
