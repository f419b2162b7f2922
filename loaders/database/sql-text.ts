/** A text as an SQL literal. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A list of texts or numbers as SQL: `('a', 'b')`. */
export function sqlList(values: readonly (string | number)[]): string {
  return `(${values.map((value) => (typeof value === "string" ? sqlText(value) : value)).join(", ")})`;
}

/** Columns of a CSV file by name, with their SQL types. */
export type CsvColumns = readonly { readonly name: string; readonly type: string }[];

/**
 * A table function that reads a CSV file exactly as `CsvFile` writes it: an empty cell is an empty
 * text, not a missing one.
 */
export function readCsvSql(path: string, columns: CsvColumns, header: boolean): string {
  const types = columns.map(({ name, type }) => `${sqlText(name)}: ${sqlText(type)}`).join(", ");
  const names = columns.filter(({ type }) => type === "VARCHAR").map(({ name }) => sqlText(name));
  return [
    `read_csv(${sqlText(path)}, auto_detect = false, delim = ',', quote = '"', escape = '"'`,
    `header = ${header}, new_line = '\\n', columns = {${types}}, force_not_null = [${names.join(", ")}])`,
  ].join(", ");
}
