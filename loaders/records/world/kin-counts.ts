import { CONVENTIONS } from "../../../src/model/vocabulary.js";
import { departedNumber, lawfulAdultNumber } from "./entity-numbers.js";
import type { StatePlan } from "./state-plan.js";
import { borrows, files } from "./true-people.js";

const SPANISH = CONVENTIONS.indexOf("spanish");

/** What the counts are made from: a plan before the rest of the pool is known. */
export type KinPlan = Pick<StatePlan, "people" | "draws" | "households" | "conventions" | "listed">;

/**
 * Records that a state's own people bring to the tax file, in its Hispanic and in its other part:
 * filers, lawful adults of their homes, departed people, and owners of borrowed numbers who go by
 * the borrower's name (a share `sameName`). The file's total includes them, so that many fewer of
 * its records are about bystanders.
 */
export function kinCounts(
  plan: KinPlan,
  sameName: number,
): { readonly hispanic: number; readonly other: number } {
  const { people, draws, households, conventions, listed } = plan;
  const counts = { hispanic: 0, other: 0 };
  const add = (row: number, records: number): void => {
    const spanish = conventions[people.codes.origin[row]!] === SPANISH;
    counts[spanish ? "hispanic" : "other"] += records;
  };
  for (let row = 0; row < people.length; row++) {
    add(row, (files(plan, row) ? 1 : 0) + (borrows(plan, row) ? sameName : 0));
    if (listed[row]! < 0) continue;
    const entity = people.person[row]!;
    for (let k = 0; k < draws.departed(entity); k++) {
      if (draws.departedFiling(departedNumber(entity, k)) !== "none") add(row, 1);
    }
  }
  for (let home = 0; home < people.homes; home++) {
    const start = people.homeStart[home]!;
    const { lawfulAdults } = households[people.codes.household[start]!]!;
    for (let j = 0; j < lawfulAdults; j++) {
      if (draws.lawfulAdultOnFile(lawfulAdultNumber(people.person[start]!, j))) add(start, 1);
    }
  }
  return counts;
}
