import { join } from "node:path";
import { InputError } from "../../../src/model/input-error.js";
import type { AgencyRecord, Convention, Filing } from "../../../src/model/vocabulary.js";
import { type Database, withDatabase } from "../../database/database.js";
import { readCsvSql, sqlText } from "../../database/sql-text.js";
import { checkFiles, DESCRIPTION, type RecordSet, readRecordSet, tableFile } from "./record-set.js";
import type { RecordSource, TaxKind } from "./record-source.js";
import { columnsOf, type TableName } from "./tables.js";

/** Record files of a folder, checked, ready to be read. */
export interface ReadRecords {
  readonly set: RecordSet;
  readonly source: RecordSource;
}

/**
 * Opens the record files of a folder. Throws an InputError when there are none, or when one of them
 * is missing, cut short or changed since it was written.
 */
export function readRecords(dir: string): ReadRecords {
  const set = readRecordSet(dir);
  if (set === undefined) {
    const expected = `a folder that \`crossmatch records\` has written (it has no ${DESCRIPTION})`;
    throw new InputError({ file: "--dir", value: dir, expected });
  }
  checkFiles(dir, set);
  const both = (file: TableName, truth: TableName) =>
    `${fromSql(dir, file, set)} f POSITIONAL JOIN ${fromSql(dir, truth, set)} t`;
  return {
    set,
    source: {
      agencyRows: (visit) =>
        eachRow(`SELECT t.*, ${FILED} FROM ${both("agency", "truth-agency")}`, (row) =>
          visit(filedOf(row), agencyTruth(row)),
        ),
      taxRecords: (visit) =>
        eachRow(
          `SELECT t.*, ${FILED}, f.phone, f.email FROM ${both("tax", "truth-tax")}`,
          (row) => {
            const { phone, email } = row;
            visit({ ...filedOf(row), phone: String(phone), email: String(email) }, taxTruth(row));
          },
        ),
    },
  };
}

type Cells = Readonly<Record<string, unknown>>;

const FIELDS = [
  "surname",
  "given",
  "middle",
  "dob",
  "address",
  "city",
  "state",
  "zip",
  "tin",
] as const;
const FILED = FIELDS.map((name) => `f.${name}`).join(", ");

function fromSql(dir: string, table: TableName, { format }: RecordSet): string {
  const path = join(dir, tableFile(table, format));
  return format === "csv"
    ? readCsvSql(path, columnsOf(table), true)
    : `read_parquet(${sqlText(path)})`;
}

async function eachRow(sql: string, visit: (row: Cells) => void): Promise<void> {
  await withDatabase(async (database: Database) => {
    for await (const rows of database.pieces(sql)) for (const row of rows) visit(row);
  });
}

function filedOf(row: Cells): Record<(typeof FIELDS)[number], string> {
  const text = (name: (typeof FIELDS)[number]): string => String(row[name]);
  return {
    surname: text("surname"),
    given: text("given"),
    middle: text("middle"),
    dob: text("dob"),
    address: text("address"),
    city: text("city"),
    state: text("state"),
    zip: text("zip"),
    tin: text("tin"),
  };
}

function agencyTruth(row: Cells) {
  return {
    row: Number(row.row),
    person: String(row.person),
    home: String(row.home),
    convention: row.convention as Convention,
    filing: row.filing as Filing,
    record: row.agency_record as AgencyRecord,
    departed: row.departed === true,
    addressKnown: row.address_known === true,
    addressUsable: row.address_usable === true,
    addressFilled: row.address_filled === true,
    ownRecord: String(row.own_record),
    share: Number(row.share_draw),
    grant: Number(row.grant_draw),
    caught: Number(row.caught_draw),
    lost: Number(row.lost_draw),
  };
}

function taxTruth(row: Cells) {
  return {
    record: String(row.record),
    kind: row.kind as TaxKind,
    person: String(row.person),
    home: String(row.home),
    ownerOf: String(row.owner_of),
  };
}
