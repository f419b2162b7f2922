import { type Column, lineWriter } from "../records/files/column.js";

/** A table of a sweep: what it is, its columns, and its rows as lines of CSV. */
export interface SweepTable {
  readonly about: string;
  readonly columns: readonly Omit<Column<never>, "text">[];
  readonly lines: () => Iterable<string>;
}

/** Names of a sweep's tables, and of their files without an ending. */
export const SWEEP_TABLES = ["scenarios", "results", "summary"] as const;
export type SweepTableName = (typeof SWEEP_TABLES)[number];
export type SweepTables = Readonly<Record<SweepTableName, SweepTable>>;

/** A table made from things of type `R`, which are not asked for before its lines are. */
export function sweepTable<R>(
  about: string,
  columns: readonly Column<R>[],
  rows: () => Iterable<R>,
): SweepTable {
  const line = lineWriter(columns);
  return {
    about,
    columns,
    lines: function* () {
      for (const row of rows()) yield line(row);
    },
  };
}
