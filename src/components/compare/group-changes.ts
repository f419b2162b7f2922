import type { GroupRow } from "./group-rows.js";

export const GROUP_MEASURES = ["count", "rate"] as const;
export type GroupMeasure = (typeof GROUP_MEASURES)[number];

/** How much more or less a group is exposed than under the reference, policy by policy. */
export interface GroupChange {
  readonly id: string;
  readonly title: string;
  /** People, or people per 1,000 of the group; undefined where the group is not counted. */
  readonly changes: readonly (number | undefined)[];
}

/** Groups beyond this many are taken together. */
const MOST = 10;

/**
 * Groups by how much their exposure changes against the first policy, the largest change first;
 * small ones are taken together as `others` names them.
 */
export function groupChanges(
  rows: readonly GroupRow[],
  measure: GroupMeasure,
  others: (count: number) => string,
): readonly GroupChange[] {
  const ranked = rows
    .map((row) => ({ row, size: sizeOf(changeOf(row, measure)) }))
    .sort((a, b) => b.size - a.size)
    .map(({ row }) => row);
  const [shown, rest] = ranked.length > MOST + 1 ? split(ranked) : [ranked, []];
  const all = rest.length > 0 ? [...shown, together(rest, others(rest.length))] : shown;
  return all.map((row) => ({ id: row.id, title: row.title, changes: changeOf(row, measure) }));
}

const split = (rows: readonly GroupRow[]) => [rows.slice(0, MOST), rows.slice(MOST)] as const;

function changeOf(
  { people, exposed: [reference = 0, ...others] }: GroupRow,
  measure: GroupMeasure,
): readonly (number | undefined)[] {
  if (measure === "count") return others.map((value) => value - reference);
  return others.map((value) =>
    people === undefined || people <= 0 ? undefined : ((value - reference) / people) * 1000,
  );
}

const sizeOf = (changes: readonly (number | undefined)[]) =>
  Math.max(0, ...changes.map((change) => Math.abs(change ?? 0)));

function together(rows: readonly GroupRow[], title: string): GroupRow {
  const people = rows.reduce<number | undefined>(
    (sum, row) => (sum === undefined || row.people === undefined ? undefined : sum + row.people),
    0,
  );
  const exposed = rows[0]!.exposed.map((_, at) =>
    rows.reduce((sum, row) => sum + row.exposed[at]!, 0),
  );
  return { id: "others", title, people, exposed };
}
