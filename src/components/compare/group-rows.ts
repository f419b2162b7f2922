import type { GroupCounts } from "../../model/group-counts.js";
import type { PeopleCounts, Simulation } from "../../model/simulation.js";
import { FILINGS, RELATIONS, STANDINGS } from "../../model/vocabulary.js";
import { STANDING_LABELS } from "../labels.js";
import type { ComparedPolicy } from "./compared-policy.js";

export const DIMENSIONS = ["state", "standing", "origin", "filing"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** A group of people with how many of them each compared policy exposes. */
export interface GroupRow {
  readonly id: string;
  readonly title: string;
  /** People in the group; undefined where the population holds no count of them. */
  readonly people: number | undefined;
  /** Exposed people of the group, one number for each policy in their order. */
  readonly exposed: readonly number[];
}

/** Plain words for how somebody filed. */
export const FILING_LABELS: Readonly<Record<(typeof FILINGS)[number], string>> = {
  none: "File no return",
  itin: "File with an ITIN",
  "ssn-own": "File with an SSN of their own",
  "ssn-borrowed": "File with somebody else’s SSN",
};

const everybody = (counts: PeopleCounts): number =>
  RELATIONS.reduce((sum, relation) => sum + counts[relation], 0);

const exposedIn: Readonly<Record<Dimension, (result: Simulation, id: string) => number>> = {
  state: ({ byState }, id) => (byState[id] ? everybody(byState[id]) : 0),
  standing: ({ byStatus }, id) => everybody(byStatus[id as keyof typeof byStatus]),
  origin: ({ byOrigin }, id) => byOrigin[id]?.subject ?? 0,
  filing: ({ byFiling }, id) => byFiling[id]?.subject ?? 0,
};

/**
 * The groups of a dimension. By state and standing everybody exposed counts; by origin and filing
 * only those sought and found, as the model keeps neither of anybody else.
 */
export function groupRows(
  dimension: Dimension,
  policies: readonly ComparedPolicy[],
  groups: GroupCounts,
  stateName: (code: string) => string,
): readonly GroupRow[] {
  const named: Readonly<Record<Dimension, () => readonly (readonly [string, string])[]>> = {
    state: () => Object.keys(groups.byState).map((code) => [code, stateName(code)]),
    standing: () => STANDINGS.map((id) => [id, STANDING_LABELS[id]]),
    origin: () => Object.keys(groups.byOrigin).map((id) => [id, id]),
    filing: () => FILINGS.map((id) => [id, FILING_LABELS[id]]),
  };
  const counts: Readonly<Record<Dimension, Readonly<Record<string, number>>>> = {
    state: groups.byState,
    standing: groups.byStanding,
    origin: groups.byOrigin,
    filing: groups.byFiling,
  };
  return named[dimension]().map(([id, title]) => ({
    id,
    title,
    people: counts[dimension][id],
    exposed: policies.map(({ result }) => exposedIn[dimension](result, id)),
  }));
}
