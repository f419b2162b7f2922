import type { LinkCounts } from "../../../src/model/expect-link.js";
import { ROW_OUTCOMES } from "../../../src/model/vocabulary.js";

/**
 * What a policy did to the rows of one state, counted or expected: rows by ending, records returned
 * after review, and distinct people located, each in the first relation that applies.
 */
export type LinkOutcome = LinkCounts;

const ROWS = ["requested", ...ROW_OUTCOMES] as const;
const RECORDS = [
  "own",
  "ownNew",
  "ownInsufficient",
  "household",
  "strangers",
  "owners",
  "byNumber",
] as const;
const PEOPLE = ["subject", "householdError", "strangerError"] as const;

/** An outcome's numbers as a flat list, each with its name: `rows.correct`. */
export function outcomeEntries(outcome: LinkOutcome): readonly (readonly [string, number])[] {
  const { rows, records, people } = outcome;
  return [
    ...ROWS.map((name) => [`rows.${name}`, rows[name]] as const),
    ...RECORDS.map((name) => [`records.${name}`, records[name]] as const),
    ...PEOPLE.map((name) => [`people.${name}`, people[name]] as const),
  ];
}
