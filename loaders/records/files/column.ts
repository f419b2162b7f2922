import { csvCell } from "./csv-file.js";

/** How a column is stored in Parquet; in CSV everything is text. */
export type ColumnType = "VARCHAR" | "INTEGER" | "BOOLEAN" | "DOUBLE";

/** One column of a table made from things of type `R`. */
export interface Column<R> {
  readonly name: string;
  readonly type: ColumnType;
  /** What it holds, for the data dictionary: a phrase or a sentence. */
  readonly about: string;
  readonly text: (from: R) => string;
}

/** A function that writes a thing as one CSV line, without its line break. */
export function lineWriter<R>(columns: readonly Column<R>[]): (from: R) => string {
  const texts = columns.map((column) =>
    column.type === "VARCHAR" ? (from: R) => csvCell(column.text(from)) : column.text,
  );
  return (from) => {
    let line = texts[0]!(from);
    for (let i = 1; i < texts.length; i++) line += `,${texts[i]!(from)}`;
    return line;
  };
}
