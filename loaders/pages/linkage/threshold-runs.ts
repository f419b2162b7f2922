import type {
  CandidatePolicy,
  ThresholdPoint,
  ThresholdRun,
} from "../../../src/components/linkage/linkage-file.js";
import type { Assumptions } from "../../../src/model/assumptions.js";
import { type Policy, policySchema } from "../../../src/model/policy/schema.js";
import type { LoadedPopulation } from "../../../src/model/population/loaded-population.js";
import { simulate } from "../../../src/model/simulate.js";
import { RELATIONS } from "../../../src/model/vocabulary.js";

/** What is compared: the first set is quick to sum over. */
const FIELDS: readonly ThresholdRun["fields"][] = [
  ["surname", "given", "dob"],
  ["surname", "given", "dob", "address"],
];
const CANDIDATES: readonly CandidatePolicy[] = ["unique", "best", "all"];

/** Thresholds in bits. The lower ones take longest: more patterns pass. */
export const THRESHOLDS: readonly number[] = Array.from({ length: 13 }, (_, i) => 8 + 4 * i);

/** Every record passes this, as the schema has it. */
const LOWEST = -60;

interface RunOptions {
  readonly thresholds?: readonly number[];
  readonly fieldSets?: readonly ThresholdRun["fields"][];
}

export interface ThresholdRuns {
  /** Requests sent, and those about people whose own record is on the tax file. */
  readonly requests: number;
  readonly onFile: number;
  readonly runs: readonly ThresholdRun[];
}

/**
 * Threshold policies about everyone on the docket, names and addresses fully standardized, with
 * addresses disclosed: the whole model at every threshold.
 */
export function thresholdRuns(
  population: LoadedPopulation,
  assumptions: Assumptions,
  { thresholds = THRESHOLDS, fieldSets = FIELDS }: RunOptions = {},
): ThresholdRuns {
  const run = (fields: ThresholdRun["fields"], candidates: CandidatePolicy, threshold: number) => {
    const policy = thresholdPolicy(fields, candidates, threshold);
    return simulate(population, { id: "thresholds", policy, assumptions, revoked: false });
  };
  const { rows, records } = run(FIELDS[0]!, "all", LOWEST);
  return {
    requests: rows.requested,
    onFile: records.own,
    runs: fieldSets.flatMap((fields) =>
      CANDIDATES.map((candidates) => ({
        fields,
        candidates,
        points: thresholds.map((threshold): ThresholdPoint => {
          const result = run(fields, candidates, threshold);
          return {
            threshold,
            own: result.records.own,
            household: result.records.household,
            others: result.records.strangers + result.records.owners,
            withheld: result.rows.withheld,
            exposed: RELATIONS.reduce((sum, relation) => sum + result.people[relation], 0),
            sought: result.people.subject,
          };
        }),
      })),
    ),
  };
}

/** A policy that asks about everyone on the docket and accepts from a match weight on. */
export function thresholdPolicy(
  compare: ThresholdRun["fields"],
  candidates: CandidatePolicy,
  threshold: number,
): Policy {
  return policySchema.parse({
    id: "threshold",
    title: "a threshold",
    description: "Every record whose match weight reaches the threshold fits.",
    sources: ["linkage-009"],
    request: { list: "docket" },
    match: { normalization: "standard", candidates, routes: [{ rule: { compare, threshold } }] },
    disclose: ["address"],
  });
}
