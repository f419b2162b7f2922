import { el } from "../dom.js";
import { FIELD_WORDS } from "../policy-card/words.js";
import { rowHeading, stackingCell, stackingNumber } from "../stacking-cells.js";
import { bitsText, chance } from "./chance-words.js";
import { type FieldComparison, totalBits } from "./compare-pair.js";
import { LEVEL_REACHED } from "./words.js";

const TEXTS = ["Agency row, as compared", "Tax record, as compared", "The two are"] as const;
const NUMBERS = ["If the same person (m)", "If two people (u)", "Weight, bits"] as const;

/** The comparison of a pair, one field to a row; `update` rewrites the cells. */
export function comparisonTable() {
  const body = el("tbody");
  const sum = stackingNumber(NUMBERS[2]);
  const table = el(
    "table",
    { role: "table" },
    el("caption", {}, "How the two records compare, field by field"),
    el(
      "thead",
      {},
      el(
        "tr",
        {},
        ...["Field", ...TEXTS].map((text) => el("th", { scope: "col" }, text)),
        ...NUMBERS.map((text) => el("th", { scope: "col", class: "cm-number" }, text)),
      ),
    ),
    body,
    el(
      "tfoot",
      {},
      el(
        "tr",
        { role: "row" },
        el(
          "th",
          { scope: "row", role: "rowheader", colspan: TEXTS.length + NUMBERS.length },
          "Match weight of the pair",
        ),
        sum,
      ),
    ),
  );
  const scroll = el("div", {
    class: "cm-comparison cm-stacking",
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
  const [agency, tax, reached] = TEXTS;
  const [same, two, weight] = NUMBERS;
  const value = (column: string, text: string) => {
    const cell = stackingCell(column, text === "" ? "nothing to compare" : text);
    cell.classList.toggle("cm-empty", text === "");
    return cell;
  };
  return el(
    "tr",
    { role: "row" },
    rowHeading(FIELD_WORDS[field]),
    value(agency, prepared[0]),
    value(tax, prepared[1]),
    stackingCell(reached, LEVEL_REACHED[field][level] ?? level),
    stackingNumber(same, missing ? "–" : chance(m)),
    stackingNumber(two, missing ? "–" : chance(u)),
    stackingNumber(weight, bitsText(bits)),
  );
}
