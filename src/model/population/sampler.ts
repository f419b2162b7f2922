import { AGENCY_RECORDS, COHORTS, FILINGS, STATUSES } from "../vocabulary.js";
import { type AliasTable, aliasTable, UNIT } from "./alias.js";
import { FILING_HOUSEHOLDS } from "./cells.js";
import type { Chances } from "./chances.js";
import type { ConditionalTable } from "./conditional-table.js";
import { type StreamKey, streamKey } from "./hash.js";
import { filesTogether, householdSize } from "./household-kind.js";

/** People are numbered in blocks of this many; a block holds households of one size. */
export const BLOCK = 12;
/** Household sizes that fill a block. */
export const SIZES = [1, 2, 3, 4, 6] as const;

/** Code of the filing `none`, which is what every child's is. */
export const NOT_FILED = FILINGS.indexOf("none");

/** The independent random streams, one for each drawn attribute. */
export const STREAMS = [
  "size",
  "household",
  "cohort",
  "origin",
  "state",
  "filing-household",
  "status",
  "agency",
  "files",
  "number",
  "male",
  "age",
  "years-since-return",
] as const;
export type Stream = (typeof STREAMS)[number];

/** Everything drawing needs, made ready once: alias tables, stream keys, roles by kind. */
export interface Sampler {
  readonly keys: Readonly<Record<Stream, StreamKey>>;
  readonly size: AliasTable;
  /** Kind, one row for each of SIZES. */
  readonly household: AliasTable;
  readonly lawfulHousehold: AliasTable;
  readonly cohort: AliasTable;
  readonly origin: AliasTable;
  readonly state: AliasTable;
  readonly status: AliasTable;
  readonly agency: AliasTable;
  /** People whose random number, in 2^30 steps, is below this file a return; rows as for filing. */
  readonly filesBelow: Int32Array;
  /** The number filed under by those who file, same rows: one decision must not move the other. */
  readonly number: AliasTable;
  readonly age: AliasTable;
  readonly returns: AliasTable;
  /** Undocumented adults by kind, and whether they share a filing habit. */
  readonly adults: Uint8Array;
  readonly together: Uint8Array;
  /** The same limits for a `high` filing household and for a man. */
  readonly highBelow: number;
  readonly maleBelow: number;
}

/** A sampler for the chances under a seed (a whole number from 0 to 2^53 - 1). */
export function populationSampler(chances: Chances, seed: number): Sampler {
  const { households, filing } = chances;
  const bySize = SIZES.map((size) =>
    households.map((kind, k) => (householdSize(kind) === size ? chances.household.chances[k]! : 0)),
  );
  const alias = (table: ConditionalTable) => aliasTable(table.chances, table.width);
  const keys = Object.fromEntries(STREAMS.map((name) => [name, streamKey(seed, name)]));
  return {
    keys: keys as Record<Stream, StreamKey>,
    size: aliasTable(
      bySize.map((row) => row.reduce((a, b) => a + b, 0)),
      SIZES.length,
    ),
    household: aliasTable(bySize.flat(), households.length),
    lawfulHousehold: alias(chances.lawfulHousehold),
    cohort: alias(chances.cohort),
    origin: alias(chances.origin),
    state: alias(chances.state),
    status: alias(chances.status),
    agency: alias(chances.agency),
    filesBelow: Int32Array.from({ length: filing.chances.length / filing.width }, (_, row) =>
      Math.round((1 - filing.chances[row * filing.width + NOT_FILED]!) * UNIT),
    ),
    number: aliasTable(
      filing.chances.map((chance, i) => (i % filing.width === NOT_FILED ? 0 : chance)),
      filing.width,
    ),
    age: alias(chances.age),
    returns: alias(chances.returns),
    adults: Uint8Array.from(households, (kind) => kind.undocumentedAdults),
    together: Uint8Array.from(households, (kind) => (filesTogether(kind) ? 1 : 0)),
    highBelow: Math.round(chances.filingHousehold * UNIT),
    maleBelow: Math.round(chances.male * UNIT),
  };
}

/** Row of the agency table for the codes of an origin, a status and a cohort. */
export function agencyRow(origin: number, status: number, cohort: number): number {
  return (origin * STATUSES.length + status) * COHORTS.length + cohort;
}

/** Row of the status table for the codes of an origin and a cohort. */
export function statusRow(origin: number, cohort: number): number {
  return origin * COHORTS.length + cohort;
}

/** Row of the filing table for the codes of a status, an agency record and a filing household. */
export function filingRow(status: number, agency: number, filingHousehold: number): number {
  return (status * AGENCY_RECORDS.length + agency) * FILING_HOUSEHOLDS.length + filingHousehold;
}

/** Row of the age table for an adult (1) or child (0) and the code of a cohort. */
export function ageRow(adult: number, cohort: number): number {
  return adult * COHORTS.length + cohort;
}
