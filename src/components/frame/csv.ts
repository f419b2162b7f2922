export type Cell = string | number | null;

/** A table as charts hand it over: one heading per column, rows of cells in that order. */
export interface TableData {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A spreadsheet would run a text that starts like this as a formula; labels may come from a link. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") return Number.isFinite(value) ? String(trim(value)) : "";
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Expected counts to a hundredth; shares keep six digits. */
const trim = (value: number) =>
  Math.abs(value) < 1 ? Number(value.toPrecision(6)) : Math.round(value * 100) / 100;

/** The table as RFC 4180 text (comma, CRLF, quotes doubled), unknown numbers empty. */
export function toCsv({ columns, rows }: TableData): string {
  return [columns, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** `name` as a file name every system takes: lower case letters, digits and hyphens, at most 60. */
export function safeFilename(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, 60)
    .replace(/-+$/, "");
  return plain === "" ? "chart" : RESERVED.test(plain) ? `chart-${plain}` : plain;
}
