import { columnOf } from "../../model/uncertainty/columns.js";
import { intervalOf } from "../../model/uncertainty/interval.js";
import { MEASURES } from "../../model/uncertainty/measures.js";
import { el, setText } from "../dom.js";
import { measureTitle, valueWords } from "./measure-words.js";

const COLUMNS = ["At the defaults", "Low end", "Middle", "High end"] as const;

/** Every number with its range; `show` rewrites the cells and keeps the table. */
export function intervalTable() {
  const cells = MEASURES.map(() => COLUMNS.map(() => el("td", { class: "cm-number" })));
  const head = el(
    "tr",
    {},
    el("th", { scope: "col" }, "Number"),
    ...COLUMNS.map((name) => el("th", { scope: "col", class: "cm-number" }, name)),
  );
  const rows = MEASURES.map((measure, at) =>
    el("tr", {}, el("th", { scope: "row" }, measureTitle(measure)), ...cells[at]!),
  );
  const table = el(
    "table",
    {},
    el("caption", { class: "cm-hidden" }, "Every number with its range"),
    el("thead", {}, head),
    el("tbody", {}, ...rows),
  );
  const label = { "aria-label": "Every number with its range", role: "region", tabindex: "0" };
  const element = el("div", { class: "cm-table-scroll cm-intervals", ...label }, table);
  return {
    element,
    show({ values, usual }: { values: ArrayLike<number>; usual: ArrayLike<number> }) {
      MEASURES.forEach((measure, at) => {
        const { low, median, high } = intervalOf(columnOf(values, MEASURES.length, at));
        [usual[at]!, low, median, high].forEach((value, column) => {
          setText(cells[at]![column], valueWords(measure, value));
        });
      });
    },
  };
}
