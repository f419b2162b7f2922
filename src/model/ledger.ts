import type { Assumption } from "./assumption.js";
import type { Baseline, TotalName } from "./baseline.js";
import type { HouseholdKind } from "./population/household-kind.js";
import type { Cohort, Convention } from "./vocabulary.js";

/** How close to the original a figure was read, best first. */
export const CONFIDENCES = ["primary", "excerpt", "transcription", "derived", "guess"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** One published number or fact: a row of `data/figures.csv`. */
export interface Figure {
  readonly id: string;
  readonly topic: string;
  readonly quantity: string;
  /** A number, or words where the fact is not a number. */
  readonly value: number | string;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly asOf: string;
  readonly geography: string;
  readonly sourceTitle: string;
  readonly publisher: string;
  readonly url: string;
  readonly confidence: Confidence;
  readonly notes: string;
}

/** One state or the District of Columbia. Counts are people. */
export interface StateFacts {
  readonly state: string;
  readonly name: string;
  /** Two digits, as text. */
  readonly fips: string;
  readonly population2020: number;
  readonly hispanicShare2020: number;
  readonly pew2023: {
    /** The count the model uses. */
    readonly value: number;
    /** Limits where no count was published. */
    readonly low: number | null;
    readonly high: number | null;
    /** The table's own words: "85000", "<5000", "not found". */
    readonly published: string;
    readonly margin90: number | null;
  };
  readonly mpi2023: number;
  readonly note: string;
}

/** A surname of the 2010 census with its bearers and the Hispanic share among them. */
export interface SurnameFacts {
  readonly rank: number;
  readonly surname: string;
  readonly count2010: number;
  readonly hispanicShare: number;
}

/** One modelled origin: a country, or the rest of a region. */
export interface OriginFacts {
  readonly origin: string;
  readonly convention: Convention;
  readonly region: string;
  /** People in 2023, on the scale of the 14.0 million baseline. */
  readonly unauthorized2023: number;
  /** `published`, or `split`: our guess at this origin's part of its region's published total. */
  readonly stockSource: "published" | "split";
  readonly finalOrders2024: number | null;
  /** Guess: odds of having come in the last five years, as a multiple of the average. */
  readonly recentAffinity: number;
  /** Guess: odds of holding a temporary status, as a multiple of the average. */
  readonly protectionAffinity: number;
  /** Whether the humanitarian parole that was later revoked was open to this origin. */
  readonly paroleOpen: boolean;
  readonly note: string;
}

/** Guess: odds that people of an origin live in a state, as a multiple of the state's average. */
export interface Settlement {
  readonly origin: string;
  readonly state: string;
  readonly affinity: number;
  readonly note: string;
}

/** A kind of household with its prior weight in each cohort: relative numbers of undocumented
 * people (not households) who live in one, a guess. */
export interface HouseholdFacts extends HouseholdKind {
  readonly weight: Readonly<Record<Cohort, number>>;
}

/** A country total and the figure it comes from. */
export interface Total {
  readonly figure: string;
  readonly value: number;
}

/** Everything `data/` says, checked. Plain values, so it can be written as JSON. */
export interface Ledger {
  readonly figures: readonly Figure[];
  readonly assumptions: readonly Assumption[];
  readonly states: readonly StateFacts[];
  readonly surnames: readonly SurnameFacts[];
  readonly origins: readonly OriginFacts[];
  readonly settlement: readonly Settlement[];
  readonly households: readonly HouseholdFacts[];
  readonly baselines: readonly Baseline[];
  readonly defaultBaseline: string;
  readonly totals: Readonly<Record<TotalName, Total>>;
}
