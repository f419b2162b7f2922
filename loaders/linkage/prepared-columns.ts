import type { PreparedRecord } from "../../src/linkage/prepared-record.js";
import { MOST_SURNAMES } from "../../src/linkage/surname-words.js";
import type { Normalization } from "../../src/model/vocabulary.js";

/** A column of prepared records in a database, which `level-sql.ts` reads. */
export interface PreparedColumn {
  readonly name: string;
  readonly type: "VARCHAR";
  /** What it means, for the data dictionary. */
  readonly meaning: string;
  /** The text of its cell, also as CSV. What is absent is empty; NULL is read as empty. */
  readonly cell: (record: PreparedRecord) => string;
}

/** The columns of records prepared under a normalization, in file order. */
export function preparedColumns(normalization: Normalization): readonly PreparedColumn[] {
  const standard = normalization === "standard";
  return [
    column("surname", "what has to be equal for exact agreement", (r) => r.surname.text),
    ...(standard ? surnameColumns() : [wholeSurnameCode]),
    column("given", "first given name", (r) => r.given.text),
    column("given_code", "its sound code", (r) => r.given.code),
    ...(standard ? [givenRoots] : []),
    column("dob", "date of birth, YYYYMMDD", (r) => r.dob),
    column("address_line", "number and street; empty if not usable", (r) => r.address.line),
    column("address_street", "street without number", (r) => r.address.street),
    ...(standard ? [addressUnit] : []),
    column("address_zip", "ZIP code", (r) => r.address.zip),
    column("address_state", "postal code of the state", (r) => r.address.state),
    column("tin", "taxpayer number, digits", (r) => r.tin),
  ];
}

/** Name of the column with the surname at `index`, counted from 0, or with its sound code. */
export function surnameColumn(index: number, normalization: Normalization): string {
  return normalization === "standard" ? `surname_${index + 1}` : "surname";
}

/** As `surnameColumn`, for its sound code. */
export function surnameCodeColumn(index: number, normalization: Normalization): string {
  return normalization === "standard" ? `surname_code_${index + 1}` : "surname_code";
}

/** How many surname columns there are under a normalization. */
export function surnameColumnCount(normalization: Normalization): number {
  return normalization === "standard" ? MOST_SURNAMES : 1;
}

function column(
  name: string,
  meaning: string,
  cell: (record: PreparedRecord) => string,
): PreparedColumn {
  return { name, type: "VARCHAR", meaning, cell };
}

const wholeSurnameCode = column(
  surnameCodeColumn(0, "none"),
  "sound code of the surname",
  (r) => r.surname.codes[0] ?? "",
);

const givenRoots = column(
  "given_roots",
  "full names the given name may stand for, with spaces between",
  (r) => r.given.roots.join(" "),
);

const addressUnit = column("address_unit", "unit without its word", (r) => r.address.unit);

function surnameColumns(): readonly PreparedColumn[] {
  const indices = Array.from({ length: MOST_SURNAMES }, (_, i) => i);
  return [
    ...indices.map((i) =>
      column(surnameColumn(i, "standard"), `surname ${i + 1}`, (r) => r.surname.names[i] ?? ""),
    ),
    ...indices.map((i) =>
      column(
        surnameCodeColumn(i, "standard"),
        `sound code of surname ${i + 1}`,
        (r) => r.surname.codes[i] ?? "",
      ),
    ),
  ];
}
