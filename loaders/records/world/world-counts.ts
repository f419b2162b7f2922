import { FILINGS } from "../../../src/model/vocabulary.js";
import { departedNumber, lawfulAdultNumber } from "./entity-numbers.js";
import type { StatePlan } from "./state-plan.js";
import { borrows, files } from "./true-people.js";
import type { WorldCounts } from "./world-truth.js";

/** Counts what a plan's two files will hold, without writing anything. */
export function countWorld(plan: StatePlan): WorldCounts {
  const { people, draws, households, map } = plan;
  const counts = { rows: 0, departedRows: 0, own: 0, lawfulAdults: 0, departed: 0, owners: 0 };
  for (let row = 0; row < people.length; row++) {
    if (files(plan, row)) counts.own++;
    if (borrows(plan, row)) counts.owners++;
    if (plan.listed[row]! >= 0) countListed(plan, row, counts);
  }
  for (let home = 0; home < people.homes; home++) {
    const start = people.homeStart[home]!;
    const { lawfulAdults } = households[people.codes.household[start]!]!;
    for (let j = 0; j < lawfulAdults; j++) {
      const entity = lawfulAdultNumber(people.person[start]!, j);
      if (draws.lawfulAdultOnFile(entity)) counts.lawfulAdults++;
    }
  }
  const strangers = plan.hispanic + plan.other;
  return {
    people: people.length,
    homes: people.homes,
    ...counts,
    hispanicStrangers: plan.hispanic,
    otherStrangers: plan.other,
    taxRecords: counts.own + counts.lawfulAdults + counts.departed + counts.owners + strangers,
    areas: map.areas,
    streets: map.streets,
  };
}

function countListed(
  { people, draws }: StatePlan,
  row: number,
  counts: { rows: number; departedRows: number; departed: number; owners: number },
): void {
  const entity = people.person[row]!;
  const owned = (of: number, filing: (typeof FILINGS)[number]): number =>
    draws.tin(of, filing) === "another" && draws.anotherIsIssued(of) ? 1 : 0;
  counts.owners += owned(entity, FILINGS[people.codes.filing[row]!]!);
  const departed = draws.departed(entity);
  counts.rows += 1 + departed;
  counts.departedRows += departed;
  for (let k = 0; k < departed; k++) {
    const gone = departedNumber(entity, k);
    const filing = draws.departedFiling(gone);
    if (filing !== "none") counts.departed++;
    counts.owners += owned(gone, filing);
  }
}
