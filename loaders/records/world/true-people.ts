import { FILINGS } from "../../../src/model/vocabulary.js";
import type { StatePlan } from "./state-plan.js";

/**
 * The number under which somebody files, or would: an ITIN, or the Social Security number that is
 * theirs or borrowed. `copy`: 0 for the person in the row of the plan's people, 1 + k for the k-th
 * departed person listed with them.
 */
export function ownNumber(plan: StatePlan, row: number, copy: number): string {
  const { numbers, people, ssnRank } = plan;
  if (copy > 0) return numbers.ownItin(copy * people.length + row);
  const rank = ssnRank[row]!;
  return rank < 0 ? numbers.ownItin(row) : numbers.filerSsn(rank);
}

/** Place in `streets` and `houses` of the home that the `k`-th departed person of a row had. */
export function departedHome({ people, listed, listedCount }: StatePlan, row: number, k: number) {
  return people.homes + k * listedCount + listed[row]!;
}

/** Whether somebody in the plan's people has a record of their own on the tax file. */
export function files({ people }: Pick<StatePlan, "people">, row: number): boolean {
  return FILINGS[people.codes.filing[row]!] !== "none";
}

/** Whether they file under somebody else's number. */
export function borrows({ people }: Pick<StatePlan, "people">, row: number): boolean {
  return FILINGS[people.codes.filing[row]!] === "ssn-borrowed";
}
