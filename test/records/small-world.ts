import type {
  AgencyTruth,
  RecordSource,
  TaxRecord,
  TaxTruth,
} from "../../loaders/records/files/record-source.js";
import type { FiledRecord } from "../../src/linkage/filed-record.js";
import { hashAt, streamKey } from "../../src/model/population/hash.js";
import { AGENCY_RECORDS, CONVENTIONS } from "../../src/model/vocabulary.js";

const SURNAMES = [
  "GARCIA LOPEZ",
  "GARCIA",
  "LOPEZ GARCIA",
  "GARZIA",
  "De la Cruz",
  "DELACRUZ RUIZ",
];
const MORE_SURNAMES = ["RUIZ", "Ruíz", "RUIS", "NGUYEN", "O'NEIL", "GARCIA RUIZ", ""];
const GIVEN = ["JOSE", "PEPE", "José", "J", "JOSEF", "MARIA", "MARYA", "GUADALUPE", "LUPE", "JUAN"];
const DATES = [
  "1980-02-03",
  "1980-03-02",
  "1980-02-04",
  "1981-02-03",
  "1990-01-01",
  "1980-01-01",
  "",
];
const LINES = [
  "12 MAPLE ST",
  "12 Maple Street",
  "14 MAPLE ST",
  "12 MAPLE ST APT 4B",
  "12 Maple St., #4B",
  "9 OAK AVE",
  "UNKNOWN",
  "",
];
const ZIPS = ["00101", "00102", "00201", ""];
const TINS = ["900-00-0001", "900-00-0002", "900-00-0003", "666-00-0004", ""];

/** Names, dates and places that meet often, so that every comparison level comes up. */
export interface SmallWorld extends RecordSource {
  readonly agency: readonly { readonly record: FiledRecord; readonly truth: AgencyTruth }[];
  readonly tax: readonly { readonly record: TaxRecord; readonly truth: TaxTruth }[];
}

/** A made-up world of a few dozen people in two states. */
export function smallWorld(seed: number, rows: number, records: number): SmallWorld {
  const draw = (stream: string, at: number, below: number): number =>
    hashAt(streamKey(seed, stream), at) % below;
  const uniform = (stream: string, at: number): number =>
    hashAt(streamKey(seed, stream), at) / 2 ** 32;
  const one = <T>(stream: string, at: number, list: readonly T[]): T =>
    list[draw(stream, at, list.length)]!;
  const surnames = [...SURNAMES, ...MORE_SURNAMES];
  const filed = (file: string, at: number): FiledRecord => ({
    surname: one(`${file} surname`, at, surnames),
    given: one(`${file} given`, at, GIVEN),
    middle: draw(`${file} middle`, at, 3) === 0 ? "LUIS" : "",
    dob: one(`${file} dob`, at, DATES),
    address: one(`${file} address`, at, LINES),
    city: "SPRINGFIELD",
    state: draw(`${file} state`, at, 5) === 0 ? "MA" : "RI",
    zip: one(`${file} zip`, at, ZIPS),
    tin: one(`${file} tin`, at, TINS),
  });
  const people = Math.max(rows, records);
  const person = (at: number): string => `P${at}`;
  const home = (at: number): string => `H${Math.floor(at / 3)}`;
  // Every second listed person files; their record repeats the row with some fields drawn anew.
  const files = (row: number): boolean => row % 2 === 0 && row / 2 < records;
  const agency = Array.from({ length: rows }, (_, row) => {
    const departed = draw("departed", row, 6) === 0;
    const truth: AgencyTruth = {
      row,
      person: person(row),
      home: departed ? "" : home(row),
      convention: one("convention", row, CONVENTIONS),
      filing: files(row) ? "itin" : "none",
      record: one("record", row, AGENCY_RECORDS.slice(1)),
      departed,
      addressKnown: draw("known", row, 2) === 0,
      addressUsable: true,
      addressFilled: true,
      ownRecord: files(row) ? `T${row / 2}` : "",
      share: uniform("share", row),
      grant: uniform("grant", row),
      caught: uniform("caught", row),
      lost: uniform("lost", row),
    };
    return { record: filed("agency", row), truth };
  });
  const tax = Array.from({ length: records }, (_, at) => {
    const row = agency[at * 2];
    const mate = draw("mate", at, 4) === 0 ? home(draw("mate of", at, people)) : `X${at}`;
    const owned = draw("owner", at, 8) === 0 ? person(draw("owner of", at, rows)) : "";
    const drawn = filed("tax", at);
    const record = row && draw("alike", at, 3) > 0 ? { ...row.record, given: drawn.given } : drawn;
    const truth: TaxTruth = row
      ? {
          record: `T${at}`,
          kind: row.truth.departed ? "departed" : "own",
          person: row.truth.person,
          home: row.truth.home,
          ownerOf: "",
        }
      : {
          record: `T${at}`,
          kind: mate.startsWith("H") ? "lawful-adult" : owned ? "owner" : "stranger",
          person: `S${at}`,
          home: mate,
          ownerOf: owned,
        };
    return { record: { ...record, phone: "401-555-0100", email: `t${at}@example.com` }, truth };
  });
  return {
    agency,
    tax,
    agencyRows: (visit) => {
      for (const { record, truth } of agency) visit(record, truth);
    },
    taxRecords: (visit) => {
      for (const { record, truth } of tax) visit(record, truth);
    },
  };
}
