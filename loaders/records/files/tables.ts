import type { FiledRecord } from "../../../src/linkage/filed-record.js";
import type { Column } from "./column.js";
import type { AgencyTruth, FieldEvents, TaxRecord, TaxTruth } from "./record-source.js";

/** A row of the agency's list, or a tax record, with the truth behind it. */
export interface AgencyPair {
  readonly record: FiledRecord;
  readonly truth: AgencyTruth;
}
export interface TaxPair {
  readonly record: TaxRecord;
  readonly truth: TaxTruth;
}

const text = <R>(name: string, about: string, of: (from: R) => string): Column<R> => ({
  name,
  type: "VARCHAR",
  about,
  text: of,
});
const number = <R>(name: string, about: string, of: (from: R) => number): Column<R> => ({
  name,
  type: "DOUBLE",
  about,
  text: (from) => String(of(from)),
});
const flag = <R>(name: string, about: string, of: (from: R) => boolean): Column<R> => ({
  name,
  type: "BOOLEAN",
  about,
  text: (from) => (of(from) ? "true" : "false"),
});

/** What both files say about a person. */
function filed<R extends { readonly record: FiledRecord }>(): readonly Column<R>[] {
  return [
    text("surname", "One or two surnames, as the file has them.", (p) => p.record.surname),
    text("given", "First given name, a nickname or an initial.", (p) => p.record.given),
    text("middle", "Second given name or its initial.", (p) => p.record.middle),
    text("dob", "Date of birth, year-month-day.", (p) => p.record.dob),
    text("address", "House number, street and unit.", (p) => p.record.address),
    text("city", "City of the address; every name is made up.", (p) => p.record.city),
    text("state", "Two-letter code of the state.", (p) => p.record.state),
    text("zip", "Five digits that no post office has.", (p) => p.record.zip),
    text("tin", "Taxpayer number, with hyphens; none was ever issued.", (p) => p.record.tin),
  ];
}

const agencyRow: Column<AgencyPair> = {
  name: "row",
  type: "INTEGER",
  about: "Number of the row, from 0.",
  text: (p) => String(p.truth.row),
};
const taxRecord = text<TaxPair>("record", "Id of the record.", (p) => p.truth.record);

/** The agency's list. */
export const AGENCY_COLUMNS: readonly Column<AgencyPair>[] = [agencyRow, ...filed<AgencyPair>()];

/** The tax file. */
export const TAX_COLUMNS: readonly Column<TaxPair>[] = [
  taxRecord,
  ...filed<TaxPair>(),
  text("phone", "Telephone number, reserved for fiction.", (p) => p.record.phone),
  text("email", "E-mail address that leads nowhere.", (p) => p.record.email),
];

/** The true links, one line a pair. */
export const TRUTH_COLUMNS: readonly Column<AgencyPair>[] = [
  { ...agencyRow, name: "agency_row", about: "A row of the agency's list." },
  text("tax_record", "The same person's own record on the tax file.", (p) => p.truth.ownRecord),
];

/** What happened to each field while it was written; empty where a source does not say. */
function written<R extends { readonly truth: { readonly events?: FieldEvents } }>(): Column<R>[] {
  const event = (name: "surname" | "given" | "dob", about: string): Column<R> =>
    text(`${name}_event`, about, ({ truth }) => truth.events?.[name] ?? "");
  return [
    flag(
      "careless",
      "Whether the form was filled in carelessly.",
      (p) => p.truth.events?.careless ?? false,
    ),
    event("surname", "What happened to the surname: whole, typo, second-dropped and so on."),
    event("given", "What happened to the given name: whole, nickname, initial and so on."),
    event("dob", "What happened to the date: right, swapped, digit, default or missing."),
    text(
      "address_event",
      "How the address is written: as-is, restyled, misspelt or unit-missing.",
      (p) => p.truth.events?.address ?? "",
    ),
  ];
}

/** Who each row of the agency's list is really about. */
export const TRUTH_AGENCY_COLUMNS: readonly Column<AgencyPair>[] = [
  agencyRow,
  text("person", "The person the row is about.", ({ truth }) => truth.person),
  text("home", "Their home; empty for people who left.", ({ truth }) => truth.home),
  text("convention", "How their name is made up.", ({ truth }) => truth.convention),
  text("filing", "How they last filed a return, if at all.", ({ truth }) => truth.filing),
  text("agency_record", "Why they are on the list.", ({ truth }) => truth.record),
  flag("departed", "Whether they left the country or died.", ({ truth }) => truth.departed),
  flag(
    "address_known",
    "Whether the row's address is the one on their tax record.",
    ({ truth }) => truth.addressKnown,
  ),
  flag(
    "address_usable",
    "Whether a letter to it would arrive anywhere.",
    ({ truth }) => truth.addressUsable,
  ),
  flag("address_filled", "Whether it holds any text.", ({ truth }) => truth.addressFilled),
  text("own_record", "Their own tax record; empty if none.", ({ truth }) => truth.ownRecord),
  number("share_draw", "0 to 1: sent when below the share sent.", ({ truth }) => truth.share),
  number("grant_draw", "0 to 1: granted when below that share.", ({ truth }) => truth.grant),
  number("caught_draw", "0 to 1: a reviewer stops mistakes.", ({ truth }) => truth.caught),
  number("lost_draw", "0 to 1: a reviewer stops a right find.", ({ truth }) => truth.lost),
  text(
    "place",
    "Where the row's address lies from the tax file's: home, area, state or elsewhere.",
    ({ truth }) => truth.place ?? "",
  ),
  text(
    "number",
    "Whose number the row carries: as-filed, another or missing.",
    ({ truth }) => truth.tin ?? "",
  ),
  ...written<AgencyPair>(),
];

/** Whose each tax record really is. */
export const TRUTH_TAX_COLUMNS: readonly Column<TaxPair>[] = [
  taxRecord,
  text("kind", "own, lawful-adult, stranger, departed or owner.", ({ truth }) => truth.kind),
  text("person", "The person whose record it is.", ({ truth }) => truth.person),
  text("home", "Their home.", ({ truth }) => truth.home),
  text(
    "owner_of",
    "The person who files, or is listed, under this record's number; else empty.",
    ({ truth }) => truth.ownerOf,
  ),
  flag("tin_mistyped", "Whether its number is mistyped.", (p) => p.truth.tinMistyped ?? false),
  ...written<TaxPair>(),
];

/** The files of a set, by name without ending, with what each is. */
export const TABLES = {
  agency: { columns: AGENCY_COLUMNS, about: "The agency's list: one row for each person listed." },
  tax: { columns: TAX_COLUMNS, about: "The tax file: everybody named as a filer in the state." },
  truth: { columns: TRUTH_COLUMNS, about: "The true links between the two files." },
  "truth-agency": { columns: TRUTH_AGENCY_COLUMNS, about: "Who each agency row is about." },
  "truth-tax": { columns: TRUTH_TAX_COLUMNS, about: "Whose each tax record is." },
} as const;
export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

/** Name, type and meaning of a table's columns. */
export function columnsOf(table: TableName): readonly Omit<Column<never>, "text">[] {
  return TABLES[table].columns;
}
