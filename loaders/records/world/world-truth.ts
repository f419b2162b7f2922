import type { FiledRecord } from "../../../src/linkage/filed-record.js";
import type { Status } from "../../../src/model/vocabulary.js";
import type { AgencyTruth, TaxRecord, TaxTruth } from "../files/record-source.js";
import type { WrittenEvents } from "./file-writer.js";
import type { PlaceRelation } from "./old-places.js";
import type { TinSource } from "./row-draws.js";

/** What a drawn world knows about an agency row beyond what its files hold. */
export interface WorldAgencyTruth extends AgencyTruth {
  readonly status: Status;
  /** What happened to its fields, and where its address lies from the one on the tax file. */
  readonly events: Readonly<WrittenEvents>;
  readonly place: PlaceRelation;
  readonly tin: TinSource;
}

/** The same about a record of the tax file. */
export interface WorldTaxTruth extends TaxTruth {
  readonly part: "hispanic" | "other" | "";
  readonly events: Readonly<WrittenEvents>;
  readonly tinMistyped: boolean;
}

/** Truth that is set anew for each record, but for codes, which are written when asked for. */
export type OpenTruth<Truth, Coded extends keyof Truth> = Readonly<Pick<Truth, Coded>> & {
  -readonly [Key in Exclude<keyof Truth, Coded>]: Truth[Key];
};

/** How many there are of everything in a world. */
export interface WorldCounts {
  /** Undocumented people and lawful filers of the state, and their homes. */
  readonly people: number;
  readonly homes: number;
  /** Agency rows, and those of them about departed people. */
  readonly rows: number;
  readonly departedRows: number;
  /** Tax records by kind. */
  readonly own: number;
  readonly lawfulAdults: number;
  readonly departed: number;
  readonly owners: number;
  readonly hispanicStrangers: number;
  readonly otherStrangers: number;
  readonly taxRecords: number;
  readonly areas: number;
  readonly streets: number;
}

/**
 * One state at 1:1: who is on the agency's list and who is on the tax file, with the truth behind
 * both. Visitors are given the same objects at every call, filled in anew: copy what is to be kept.
 */
export interface World {
  readonly state: string;
  readonly counts: WorldCounts;
  agencyRows(visit: (record: FiledRecord, truth: WorldAgencyTruth) => void): void;
  taxRecords(visit: (record: TaxRecord, truth: WorldTaxTruth) => void): void;
}
