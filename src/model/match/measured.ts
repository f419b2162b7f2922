import type { LevelTable } from "./level-tables.js";

/** Shares of all levels, the last one included, in the table's cell with these indices. */
export function measuredLevels(table: LevelTable, ...indices: readonly number[]): number[] {
  let at = 0;
  indices.forEach((index, dimension) => {
    at = at * table.sizes[dimension]! + index;
  });
  const from = at * table.levels;
  const shares = table.shares.slice(from, from + table.levels);
  return [...shares, Math.max(0, 1 - shares.reduce((a, b) => a + b, 0))];
}

/** Sum of weighted distributions over levels; parts without weight may be left undefined. */
export function mixLevels(
  levels: number,
  parts: Iterable<readonly [weight: number, part: readonly number[]]>,
): number[] {
  const sum = new Array<number>(levels).fill(0);
  for (const [weight, part] of parts) {
    if (weight === 0) continue;
    for (let level = 0; level < levels; level++) sum[level]! += weight * (part[level] ?? 0);
  }
  return sum;
}
