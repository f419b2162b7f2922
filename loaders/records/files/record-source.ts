import type { FiledRecord } from "../../../src/linkage/filed-record.js";
import type { AgencyRecord, Convention, Filing } from "../../../src/model/vocabulary.js";
import type {
  AddressWriting,
  DobEvent,
  GivenEvent,
  SurnameEvent,
} from "../../../src/model/writing-events.js";

/** A record of the tax file: what both files hold, and how to reach the filer. */
export interface TaxRecord extends FiledRecord {
  readonly phone: string;
  readonly email: string;
}

/** What happened to each field while it was written (`src/model/writing-events.ts`). */
export interface FieldEvents {
  /** Whether the form was filled in carelessly, which makes every slip likelier. */
  readonly careless: boolean;
  readonly surname: SurnameEvent;
  readonly given: GivenEvent;
  readonly dob: DobEvent;
  readonly address: AddressWriting;
}

/** The truth behind one row of the agency's list, and the draws that policies thin rows by. */
export interface AgencyTruth {
  /** Number of the row, from 0. */
  readonly row: number;
  readonly person: string;
  /** Home of the person; empty for people who have left the country. */
  readonly home: string;
  readonly convention: Convention;
  readonly filing: Filing;
  readonly record: AgencyRecord;
  readonly departed: boolean;
  /** Whether the row's address is the one on the person's tax record. */
  readonly addressKnown: boolean;
  readonly addressUsable: boolean;
  readonly addressFilled: boolean;
  /** The person's own record on the tax file; empty when there is none. */
  readonly ownRecord: string;
  /** Uniform draws: is the row sent, does a judge grant it, is a mistake caught, a find lost? */
  readonly share: number;
  readonly grant: number;
  readonly caught: number;
  readonly lost: number;
  /** For teachers; linking does without. */
  readonly events?: FieldEvents;
  /** Where the row's address lies, seen from the one on the tax file, and whose number it has. */
  readonly place?: string;
  readonly tin?: string;
}

export const TAX_KINDS = ["own", "lawful-adult", "stranger", "departed", "owner"] as const;
export type TaxKind = (typeof TAX_KINDS)[number];

/** The truth behind one record of the tax file. */
export interface TaxTruth {
  readonly record: string;
  readonly kind: TaxKind;
  readonly person: string;
  /** Home of the filer, as in `AgencyTruth`; strangers have homes of their own. */
  readonly home: string;
  /** The person whose row may carry this record's number though it is not theirs; else empty. */
  readonly ownerOf: string;
  readonly events?: FieldEvents;
  readonly tinMistyped?: boolean;
}

/**
 * Two files with the truth behind them, wherever they come from: a drawn world or files on disk.
 * Visitors may be given one reused object per call and must not keep it.
 */
export interface RecordSource {
  agencyRows(visit: (record: FiledRecord, truth: AgencyTruth) => void): void | Promise<void>;
  taxRecords(visit: (record: TaxRecord, truth: TaxTruth) => void): void | Promise<void>;
}
