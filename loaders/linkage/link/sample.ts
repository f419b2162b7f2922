import type { Database } from "../../database/database.js";

/** Rows by which the pairs of a join are judged: which join is best shows in this many. */
const SAMPLE = 10_000;
/** So few rows need no sample. */
export const FEW_ROWS = 20_000;

/** Some of a table's rows, one in `every`, or all of them. */
export interface Sample {
  readonly table: string;
  readonly every: number;
}

/**
 * Sets aside a sample of a table with an `id`, as databases keep statistics of what is loaded, so that
 * no search has to go through the whole table before it begins.
 */
export async function keepSample(database: Database, table: string): Promise<void> {
  const [counted] = await database.rows<{ n: number }>(`SELECT count(*) AS n FROM ${table}`);
  const { table: sample, every } = sampleOf(table, counted!.n);
  // Salted with the table, or rows of the same number would be chosen in both files.
  await database.run(
    `CREATE TABLE ${sample} AS FROM ${table} WHERE hash(id, '${table}') % ${every} = 0`,
  );
}

/** The sample that `keepSample` made of a table with so many rows. */
export function sampleOf(table: string, rows: number): Sample {
  return { table: `${table}_sample`, every: Math.max(1, Math.ceil(rows / SAMPLE)) };
}
