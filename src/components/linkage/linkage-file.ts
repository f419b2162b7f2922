import type { FiledRecord } from "../../linkage/filed-record.js";
import type { NicknameTable } from "../../linkage/nickname-table.js";
import type { FieldWeights, MatchWeights } from "../../model/match/match-weights.js";
import type { Policy } from "../../model/policy/schema.js";
import type { Convention, Field, Normalization } from "../../model/vocabulary.js";

/** Who the two records of an example are about. */
export type Relationship = "same" | "household" | "stranger";

/** Two fictional records, with what the writers of both did to them. */
export interface ExamplePair {
  readonly convention: Convention;
  readonly relationship: Relationship;
  readonly agency: FiledRecord;
  readonly tax: FiledRecord;
  /** What happened to the records on the way, in words; empty where nothing did. */
  readonly happened: readonly string[];
}

/** m- and u-probabilities under one standard of normalization. */
export interface ChanceTables {
  /** Averaged over everyone on the docket, as a linker with one table for all has them. */
  readonly everyone: MatchWeights;
  /** Names by convention; the other fields do not depend on it. */
  readonly names: Readonly<Record<Convention, Readonly<Record<"surname" | "given", FieldWeights>>>>;
}

/** What a threshold policy does, in expected counts over the whole docket. */
export interface ThresholdPoint {
  /** Least match weight that passes, in bits. */
  readonly threshold: number;
  /** Tax records returned by whose they are: the person's own, of people at home, of others. */
  readonly own: number;
  readonly household: number;
  readonly others: number;
  /** Requests for which several records fit, so that nothing is returned. */
  readonly withheld: number;
  /** People exposed, everyone once; and those of them who were sought. */
  readonly exposed: number;
  readonly sought: number;
}

export type CandidatePolicy = NonNullable<Policy["match"]>["candidates"];

/** A threshold policy at rising thresholds. */
export interface ThresholdRun {
  readonly fields: readonly Field[];
  readonly candidates: CandidatePolicy;
  readonly points: readonly ThresholdPoint[];
}

/**
 * Shares of the parts of the tax file that agree with a name, were every name written right.
 * `surnamePartly` counts those who share at least one of two surnames.
 */
export interface NameShares {
  /** In the order of SURNAME_PARTS. */
  readonly surnameSame: readonly number[];
  readonly surnamePartly: readonly number[];
  /** In the order of GIVEN_PARTS. */
  readonly givenSame: readonly number[];
}

/** A full name and how common it is. */
export interface NameExample extends NameShares {
  readonly surnames: readonly string[];
  readonly given: string;
}

/** Names of one convention. */
export interface ConventionNames {
  /** Shares averaged over everyone of the convention who is asked about. */
  readonly average: NameShares;
  /** From common to rare. */
  readonly examples: readonly NameExample[];
}

/** The people on the tax file, as far as namesakes are counted. */
export interface FilePeople {
  readonly hispanic: number;
  readonly other: number;
  readonly byState: readonly {
    readonly name: string;
    readonly hispanic: number;
    readonly other: number;
  }[];
  /** Share of two-surname people recorded with both. */
  readonly doubleSurname: number;
  /** Share of the other part whose surnames are of each convention. */
  readonly community: Readonly<Record<Convention, number>>;
  /** Chance that a stranger was born on a given day. */
  readonly sameBirthday: number;
}

/** Everything `src/linkage.md` shows, at the ledger's defaults (`src/data/linkage.json`). */
export interface LinkageFile {
  readonly nicknames: NicknameTable;
  readonly pairs: readonly ExamplePair[];
  readonly chances: Readonly<Record<Normalization, ChanceTables>>;
  readonly people: FilePeople;
  readonly names: Readonly<Record<Convention, ConventionNames>>;
  /** Requests sent, and those about people whose own record is on the tax file. */
  readonly requests: number;
  readonly onFile: number;
  readonly runs: readonly ThresholdRun[];
}
