import type { Relation, RowOutcome, Standing } from "./vocabulary.js";

/** One box of the flow graph. `stage` 0 to 3: people, requests, matching, exposed. */
export interface FlowNode {
  readonly id: string;
  readonly stage: 0 | 1 | 2 | 3;
  readonly label: string;
  /** People in stages 0 and 3, request rows in stages 1 and 2. */
  readonly value: number;
}

/** A flow between two boxes of the same stage. */
export interface FlowLink {
  readonly source: string;
  readonly target: string;
  readonly value: number;
}

/** The flow in its four stages; every node that has links on both sides conserves. */
export interface FlowGraph {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}

export type PeopleCounts = Readonly<Record<Relation, number>>;
export type RowCounts = Readonly<Record<RowOutcome, number>> & { readonly requested: number };

/** Tax records returned by whose they are; a record returned twice counts twice. */
export interface RecordCounts {
  /** Of the person asked about; with an address new to the agency; to rows without a usable one. */
  readonly own: number;
  readonly ownNew: number;
  readonly ownInsufficient: number;
  readonly household: number;
  readonly strangers: number;
  /** Of true holders of a number the row carries. */
  readonly owners: number;
  /** Rows answered on a route that compares the number. */
  readonly byNumber: number;
}

/** Everything one scenario says, in expected counts (not rounded). */
export interface Simulation {
  readonly scenario: string;
  readonly policy: string;
  readonly seed: number;
  readonly population: {
    /** Undocumented people, the baseline's total. */
    readonly people: number;
    /** Undocumented people on a return, by any number. */
    readonly filers: number;
    /** People on a return under an ITIN, the lawfully present among them included. */
    readonly itinFilers: number;
    /** Undocumented people with any agency record who are present; all under revoked parole too. */
    readonly listed: number;
  };
  readonly rows: RowCounts;
  readonly people: PeopleCounts;
  /** Exposed people by standing, and in each standing by relation. */
  readonly byStatus: Readonly<Record<Standing, PeopleCounts>>;
  /**
   * Exposed people by state code and relation, with the state's undocumented population and the
   * requests about people who are present (rows about departed people belong to no state).
   */
  readonly byState: Readonly<
    Record<string, PeopleCounts & { readonly requested: number; readonly population: number }>
  >;
  /** Requests about people who are present, and those of them exposed, by origin. */
  readonly byOrigin: Readonly<
    Record<string, { readonly requested: number; readonly subject: number }>
  >;
  /** The same by how they filed. */
  readonly byFiling: Readonly<
    Record<string, { readonly requested: number; readonly subject: number }>
  >;
  readonly addresses: {
    readonly disclosed: number;
    readonly newToAgency: number;
    readonly newAndCurrent: number;
  };
  /** Tax records returned, whatever is then disclosed of them. */
  readonly records: RecordCounts;
  readonly flow: FlowGraph;
}
