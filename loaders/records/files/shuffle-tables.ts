import { rmSync } from "node:fs";
import { join } from "node:path";
import { usualLimits, withDatabase } from "../../database/database.js";
import { readCsvSql, sqlText } from "../../database/sql-text.js";
import type { Format } from "./format.js";
import { columnsOf, TABLE_NAMES, type TableName } from "./tables.js";

/**
 * Rewrites tables that were drawn home by home so that their order tells nothing: tax records by id,
 * and agency rows, numbered anew, by a hash of the person, which has nothing to do with the ids.
 */
export async function shuffleTables(from: string, to: string, format: Format): Promise<void> {
  const limits = { ...usualLimits(), temporary: join(from, "spill") };
  await withDatabase(async (database) => {
    await database.run(`
      CREATE TABLE numbers AS
      SELECT "row" AS drawn, (row_number() OVER (ORDER BY md5(person), "row") - 1)::INTEGER AS "row"
      FROM ${drawnSql(from, "truth-agency")}`);
    for (const table of TABLE_NAMES) {
      const path = sqlText(join(to, `${table}.${format}`));
      await database.run(`COPY (${orderedSql(from, table)}) TO ${path} (${OPTIONS[format]})`);
      rmSync(join(from, `${table}.csv`));
    }
  }, limits);
}

/** An empty text is written as nothing at all: no cell is missing, so that none need be told apart. */
const OPTIONS: Readonly<Record<Format, string>> = {
  parquet: "FORMAT parquet, COMPRESSION zstd",
  csv: "FORMAT csv, HEADER true, NULLSTR 'NULL'",
};

function orderedSql(from: string, table: TableName): string {
  const drawn = drawnSql(from, table);
  if (table === "tax" || table === "truth-tax") return `FROM ${drawn} ORDER BY record`;
  const key = table === "truth" ? "agency_row" : "row";
  const rest = columnsOf(table).slice(1);
  const columns = [`n."row" AS "${key}"`, ...rest.map(({ name }) => `t."${name}"`)];
  const select = `SELECT ${columns.join(", ")} FROM ${drawn} t JOIN numbers n ON n.drawn = t."${key}"`;
  return `${select} ORDER BY n."row"`;
}

function drawnSql(from: string, table: TableName): string {
  return readCsvSql(join(from, `${table}.csv`), columnsOf(table), true);
}
