import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Column, lineWriter } from "./column.js";
import { CsvFile } from "./csv-file.js";
import type { Format } from "./format.js";
import type { RecordSource } from "./record-source.js";
import { shuffleTables } from "./shuffle-tables.js";
import {
  AGENCY_COLUMNS,
  type AgencyPair,
  TABLE_NAMES,
  TAX_COLUMNS,
  type TableName,
  type TaxPair,
  TRUTH_AGENCY_COLUMNS,
  TRUTH_COLUMNS,
  TRUTH_TAX_COLUMNS,
} from "./tables.js";

/**
 * Writes the five tables of a source into a folder, in no telling order; returns how many rows each
 * has.
 */
export async function writeTables(
  source: RecordSource,
  dir: string,
  format: Format,
): Promise<Readonly<Record<TableName, number>>> {
  const drawn = join(dir, "drawn");
  mkdirSync(drawn);
  const counts = await writeCsv(source, drawn);
  await shuffleTables(drawn, dir, format);
  rmSync(drawn, { recursive: true });
  return counts;
}

/** A table on its way to a CSV file. */
class TableFile<R> {
  readonly #line: (from: R) => string;
  readonly file: CsvFile;

  constructor(dir: string, name: TableName, columns: readonly Column<R>[]) {
    this.#line = lineWriter(columns);
    const header = columns.map((column) => column.name);
    this.file = new CsvFile(join(dir, `${name}.csv`), header);
  }

  add(from: R): void {
    this.file.add(this.#line(from));
  }
}

async function writeCsv(
  source: RecordSource,
  dir: string,
): Promise<Readonly<Record<TableName, number>>> {
  const agency = new TableFile<AgencyPair>(dir, "agency", AGENCY_COLUMNS);
  const truth = new TableFile<AgencyPair>(dir, "truth", TRUTH_COLUMNS);
  const truthAgency = new TableFile<AgencyPair>(dir, "truth-agency", TRUTH_AGENCY_COLUMNS);
  const tax = new TableFile<TaxPair>(dir, "tax", TAX_COLUMNS);
  const truthTax = new TableFile<TaxPair>(dir, "truth-tax", TRUTH_TAX_COLUMNS);
  const files = { agency, tax, truth, "truth-agency": truthAgency, "truth-tax": truthTax };
  try {
    await source.agencyRows((record, about) => {
      const pair = { record, truth: about };
      agency.add(pair);
      truthAgency.add(pair);
      if (about.ownRecord !== "") truth.add(pair);
    });
    await source.taxRecords((record, about) => {
      const pair = { record, truth: about };
      tax.add(pair);
      truthTax.add(pair);
    });
    for (const { file } of Object.values(files)) file.close();
  } catch (error) {
    for (const { file } of Object.values(files)) file.discard();
    throw error;
  }
  return Object.fromEntries(
    TABLE_NAMES.map((name) => [name, files[name].file.lines]),
  ) as unknown as Record<TableName, number>;
}
