import { exact } from "../numbers.js";
import type { Cell, TableData } from "./csv.js";

const shown = (value: Cell) =>
  value === null ? "not known" : typeof value === "number" ? exact(value) : value;

function row(cells: readonly Cell[], heading: boolean): HTMLTableRowElement {
  const line = document.createElement("tr");
  cells.forEach((value, i) => {
    const cell = document.createElement(heading || i === 0 ? "th" : "td");
    if (cell.tagName === "TH") cell.setAttribute("scope", heading ? "col" : "row");
    if (typeof value === "number" || (heading && i > 0)) cell.className = "cm-number";
    cell.textContent = shown(value);
    line.append(cell);
  });
  return line;
}

/** "Show as table": a closed disclosure whose table is written only while it is open. */
export function dataTable() {
  const details = document.createElement("details");
  details.className = "cm-table";
  const summary = document.createElement("summary");
  summary.textContent = "Show as table";
  const scroll = document.createElement("div");
  scroll.className = "cm-table-scroll";
  scroll.tabIndex = 0;
  scroll.setAttribute("role", "region");
  details.append(summary, scroll);
  let now: { caption: string; data: TableData } | undefined;

  function write() {
    if (!now || !details.open) return;
    const table = document.createElement("table");
    const caption = table.createCaption();
    caption.textContent = now.caption;
    table.createTHead().append(row(now.data.columns, true));
    table.createTBody().append(...now.data.rows.map((cells) => row(cells, false)));
    scroll.setAttribute("aria-label", `Table: ${now.caption}`);
    scroll.replaceChildren(table);
  }
  details.addEventListener("toggle", write);
  return {
    element: details,
    update(caption: string, data: TableData) {
      now = { caption, data };
      write();
    },
  };
}
