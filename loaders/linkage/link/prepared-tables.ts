import { rmSync } from "node:fs";
import { join } from "node:path";
import type { FiledRecord } from "../../../src/linkage/filed-record.js";
import type { NicknameTable } from "../../../src/linkage/nickname-table.js";
import { isUsable } from "../../../src/linkage/prepare-address.js";
import type { Field, Normalization } from "../../../src/model/vocabulary.js";
import type { Database } from "../../database/database.js";
import { type CsvColumns, readCsvSql } from "../../database/sql-text.js";
import { CsvFile, csvCell } from "../../records/files/csv-file.js";
import type { AgencyTruth, RecordSource, TaxTruth } from "../../records/files/record-source.js";
import { preparedColumns } from "../prepared-columns.js";
import { preparedCells } from "./prepared-cells.js";
import { keepSample } from "./sample.js";

/** Fields that are compared, by the normalization under which they are. */
export type ComparedFields = ReadonlyMap<Normalization, ReadonlySet<Field>>;

/** Name of the table with a file's records prepared under a normalization, keyed by `id`. */
export function preparedTable(file: "agency" | "tax", normalization: Normalization): string {
  return `${file}_${normalization}`;
}

/** The table of agency rows: truth, and what a policy's tests ask of the row itself. */
const ROW_COLUMNS: CsvColumns = [
  { name: "id", type: "INTEGER" },
  { name: "person", type: "VARCHAR" },
  { name: "home", type: "VARCHAR" },
  { name: "agency_record", type: "VARCHAR" },
  { name: "departed", type: "BOOLEAN" },
  { name: "address_known", type: "BOOLEAN" },
  { name: "own_record", type: "VARCHAR" },
  { name: "share_draw", type: "DOUBLE" },
  { name: "grant_draw", type: "DOUBLE" },
  { name: "caught_draw", type: "DOUBLE" },
  { name: "lost_draw", type: "DOUBLE" },
  { name: "has_address", type: "BOOLEAN" },
  { name: "has_usable_address", type: "BOOLEAN" },
  { name: "has_dob", type: "BOOLEAN" },
  { name: "has_tin", type: "BOOLEAN" },
];

/** The table of tax records: truth. */
const RECORD_COLUMNS: CsvColumns = [
  { name: "id", type: "INTEGER" },
  { name: "record", type: "VARCHAR" },
  { name: "person", type: "VARCHAR" },
  { name: "home", type: "VARCHAR" },
  { name: "owner_of", type: "VARCHAR" },
];

function rowLine(id: number, record: FiledRecord, truth: AgencyTruth): string {
  return [
    id,
    csvCell(truth.person),
    csvCell(truth.home),
    truth.record,
    truth.departed,
    truth.addressKnown,
    csvCell(truth.ownRecord),
    truth.share,
    truth.grant,
    truth.caught,
    truth.lost,
    record.address !== "" || record.zip !== "",
    isUsable(record),
    record.dob !== "",
    record.tin !== "",
  ].join(",");
}

function recordLine(id: number, truth: TaxTruth): string {
  const cells = [truth.record, truth.person, truth.home, truth.ownerOf];
  return `${id},${cells.map(csvCell).join(",")}`;
}

/** Prepares one file's records under several normalizations, into a CSV file for each. */
class PreparedFiles {
  readonly #dir: string;
  readonly #files: readonly {
    readonly normalization: Normalization;
    readonly name: string;
    readonly csv: CsvFile;
    readonly cells: (record: FiledRecord) => string;
  }[];

  constructor(
    file: "agency" | "tax",
    dir: string,
    compared: ComparedFields,
    nicknames: NicknameTable,
  ) {
    this.#dir = dir;
    this.#files = [...compared].map(([normalization, fields]) => {
      const name = preparedTable(file, normalization);
      const csv = new CsvFile(join(dir, `${name}.csv`));
      return { normalization, name, csv, cells: preparedCells(normalization, fields, nicknames) };
    });
  }

  add(id: number, record: FiledRecord): void {
    for (const { csv, cells } of this.#files) csv.add(`${id},${cells(record)}`);
  }

  async load(database: Database): Promise<void> {
    for (const { normalization, name, csv } of this.#files) {
      csv.close();
      const columns = [{ name: "id", type: "INTEGER" }, ...preparedColumns(normalization)];
      await loadCsv(database, this.#dir, name, columns);
      await keepSample(database, name);
    }
  }
}

async function loadCsv(
  database: Database,
  dir: string,
  name: string,
  columns: CsvColumns,
): Promise<void> {
  const path = join(dir, `${name}.csv`);
  await database.run(`CREATE TABLE ${name} AS FROM ${readCsvSql(path, columns, false)}`);
  rmSync(path);
}

/**
 * Loads a source into a database by way of CSV files in `dir`, which is several times as quick as
 * adding row after row: the tables `request_rows` and `tax_records` with the truth, and for each
 * normalization both files as prepared for comparison (`preparedTable`), with the fields it compares,
 * and a sample of each (`sampleOf`).
 */
export async function loadPrepared(
  database: Database,
  source: RecordSource,
  compared: ComparedFields,
  nicknames: NicknameTable,
  dir: string,
): Promise<void> {
  const agency = new PreparedFiles("agency", dir, compared, nicknames);
  const rows = new CsvFile(join(dir, "request_rows.csv"));
  await source.agencyRows((record, truth) => {
    const id = rows.lines;
    rows.add(rowLine(id, record, truth));
    agency.add(id, record);
  });
  rows.close();
  await loadCsv(database, dir, "request_rows", ROW_COLUMNS);
  await agency.load(database);
  const tax = new PreparedFiles("tax", dir, compared, nicknames);
  const records = new CsvFile(join(dir, "tax_records.csv"));
  await source.taxRecords((record, truth) => {
    const id = records.lines;
    records.add(recordLine(id, truth));
    tax.add(id, record);
  });
  records.close();
  await loadCsv(database, dir, "tax_records", RECORD_COLUMNS);
  await tax.load(database);
}
