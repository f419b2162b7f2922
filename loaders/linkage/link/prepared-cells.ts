import type { FiledRecord } from "../../../src/linkage/filed-record.js";
import type { NicknameTable } from "../../../src/linkage/nickname-table.js";
import { prepareAddress } from "../../../src/linkage/prepare-address.js";
import { prepareGiven, prepareSurname } from "../../../src/linkage/prepare-names.js";
import { prepareDob, prepareTin } from "../../../src/linkage/prepare-numbers.js";
import type { PreparedRecord } from "../../../src/linkage/prepared-record.js";
import { FIELDS, type Field, type Normalization } from "../../../src/model/vocabulary.js";
import { csvCell } from "../../records/files/csv-file.js";
import { preparedColumns } from "../prepared-columns.js";

/** Names come again and again, so that what they become is kept for as many as this. */
const KEPT = 300_000;

type Prepare = (record: FiledRecord) => Partial<PreparedRecord>;

/**
 * A function that writes a record's prepared columns as CSV cells, in the order of `preparedColumns`.
 * Columns of fields that nothing compares are left empty.
 */
export function preparedCells(
  normalization: Normalization,
  compared: ReadonlySet<Field>,
  nicknames: NicknameTable,
): (record: FiledRecord) => string {
  const prepare: Readonly<Record<Field, Prepare>> = {
    surname: (r) => ({ surname: prepareSurname(r.surname, normalization) }),
    given: (r) => ({ given: prepareGiven(r.given, r.middle, normalization, nicknames) }),
    dob: (r) => ({ dob: prepareDob(r.dob) }),
    address: (r) => ({ address: prepareAddress(r, normalization) }),
    tin: (r) => ({ tin: prepareTin(r.tin) }),
  };
  const parts = FIELDS.map((field) => {
    const empty = ",".repeat(fieldColumns(field, normalization).length - 1);
    if (!compared.has(field)) return () => empty;
    const cells = fieldCells(field, normalization, prepare[field]);
    if (field === "surname") return keptBy((r) => r.surname, cells);
    if (field === "given") return keptBy((r) => `${r.given},${r.middle}`, cells);
    return cells;
  });
  return (record) => {
    let line = parts[0]!(record);
    for (let i = 1; i < parts.length; i++) line += `,${parts[i]!(record)}`;
    return line;
  };
}

/** The columns of a field; those of all fields follow each other in the order of FIELDS. */
function fieldColumns(field: Field, normalization: Normalization) {
  return preparedColumns(normalization).filter(
    ({ name }) => name === field || name.startsWith(`${field}_`),
  );
}

function fieldCells(
  field: Field,
  normalization: Normalization,
  prepare: Prepare,
): (record: FiledRecord) => string {
  const cells = fieldColumns(field, normalization).map(({ cell }) => cell);
  return (record) => {
    // A column reads nothing but its own field.
    const prepared = prepare(record) as PreparedRecord;
    let line = csvCell(cells[0]!(prepared));
    for (let i = 1; i < cells.length; i++) line += `,${csvCell(cells[i]!(prepared))}`;
    return line;
  };
}

function keptBy(
  key: (record: FiledRecord) => string,
  make: (record: FiledRecord) => string,
): (record: FiledRecord) => string {
  const kept = new Map<string, string>();
  return (record) => {
    const of = key(record);
    const found = kept.get(of);
    if (found !== undefined) return found;
    const made = make(record);
    if (kept.size >= KEPT) kept.clear();
    kept.set(of, made);
    return made;
  };
}
