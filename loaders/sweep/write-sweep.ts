import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Sweep } from "../../src/model/sweep/sweep.js";
import type { SweepValues } from "../../src/model/sweep/sweep-values.js";
import { usualLimits, withDatabase } from "../database/database.js";
import { readCsvSql, sqlText } from "../database/sql-text.js";
import { fileHash } from "../file-hash.js";
import { CsvFile } from "../records/files/csv-file.js";
import type { Fingerprint } from "./fingerprint.js";
import { readmeText } from "./readme-text.js";
import { README, sweepDescription, tableFiles } from "./sweep-set.js";
import { SWEEP_TABLES, type SweepTable } from "./sweep-table.js";
import { sweepTables } from "./sweep-tables.js";

/**
 * Writes the tables of a sweep to a folder, each as CSV and as Parquet, and the page about them.
 * Returns the text of the description that is to lie beside them. The same values give the same bytes.
 */
export async function writeSweep(
  dir: string,
  sweep: Sweep,
  values: SweepValues,
  fingerprint: Fingerprint,
): Promise<string> {
  const tables = sweepTables(sweep, values);
  for (const name of SWEEP_TABLES) writeCsv(join(dir, `${name}.csv`), tables[name]);
  const spill = join(dir, "spill");
  mkdirSync(spill);
  // One thread and no order but that of the rows: how many cores there are changes no byte.
  await withDatabase(
    async (database) => {
      for (const name of SWEEP_TABLES) {
        const rows = readCsvSql(join(dir, `${name}.csv`), tables[name].columns, true);
        const path = sqlText(join(dir, `${name}.parquet`));
        await database.run(`COPY (FROM ${rows}) TO ${path} (FORMAT parquet, COMPRESSION zstd)`);
      }
    },
    { ...usualLimits(), threads: 1, temporary: spill },
  );
  writeFileSync(join(dir, README), readmeText(sweep, tables));
  const resources = SWEEP_TABLES.flatMap((name) =>
    tableFiles(name).map((path) => {
      const file = join(dir, path);
      return { table: name, path, bytes: statSync(file).size, hash: `sha256:${fileHash(file)}` };
    }),
  );
  return sweepDescription(sweep, tables, resources, fingerprint);
}

function writeCsv(path: string, { columns, lines }: SweepTable): void {
  const file = new CsvFile(
    path,
    columns.map(({ name }) => name),
  );
  try {
    for (const line of lines()) file.add(line);
    file.close();
  } catch (error) {
    file.discard();
    throw error;
  }
}
