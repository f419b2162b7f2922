import { el } from "./dom.js";

/** The heading of a row that stacks into a list where its columns do not fit. */
export function rowHeading(...children: (Node | string)[]): HTMLElement {
  return el("th", { scope: "row", role: "rowheader" }, ...children);
}

/** One of its cells, which then names its column. Roles are spelt out: lists would hide the table. */
export function stackingCell(column: string, ...children: (Node | string)[]): HTMLElement {
  return el("td", { role: "cell", "data-column": column }, ...children);
}

/** The same for a number. */
export function stackingNumber(column: string, ...children: (Node | string)[]): HTMLElement {
  const cell = stackingCell(column, ...children);
  cell.classList.add("cm-number");
  return cell;
}
