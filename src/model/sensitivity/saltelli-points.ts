import { streamKey, uniformAt } from "../population/hash.js";

/** What is told apart: each group's assumptions are moved together. */
export interface Group {
  readonly id: string;
  /** Ids of the assumptions in it; no id is in two groups. */
  readonly members: readonly string[];
}

/** Columns of a row of points: A, B, then A with one group's assumptions from B, for each group. */
export const columnsOf = (groups: readonly Group[]): number => groups.length + 2;

/**
 * The chance (0 to 1, ends left out) at which an assumption lies in one point of the design of
 * Saltelli et al. (2010): two independent random points A and B in every row, and one point for each
 * group, which is A but for that group's assumptions, which are B's. Every assumption has streams of
 * its own, so that neither other assumptions nor more rows move its numbers. Undefined for one in no
 * group.
 */
export function saltelliChance(
  seed: number,
  groups: readonly Group[],
): (id: string, row: number, column: number) => number | undefined {
  const columns = new Map(
    groups.flatMap(({ members }, at) => members.map((id) => [id, at + 2] as const)),
  );
  const streams = new Map(
    [...columns.keys()].map((id) => [
      id,
      [streamKey(seed, `sensitivity A ${id}`), streamKey(seed, `sensitivity B ${id}`)] as const,
    ]),
  );
  return (id, row, column) => {
    const stream = streams.get(id);
    if (!stream) return undefined;
    const fromB = column === 1 || column === columns.get(id);
    // Never quite 0, where some distributions have no value.
    return Math.max(uniformAt(stream[fromB ? 1 : 0], row), 2 ** -33);
  };
}
