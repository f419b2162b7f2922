/** One distribution for each combination of parent attributes, row after row. */
export interface ConditionalTable {
  readonly width: number;
  /** `rows * width`; each row sums to 1, or to 0 where the parents cannot occur. */
  readonly chances: Float64Array;
}

/** The table whose rows are the rows of `weights`, each scaled to sum to 1. */
export function conditionalTable(weights: ArrayLike<number>, width: number): ConditionalTable {
  const chances = Float64Array.from(weights);
  for (let start = 0; start < chances.length; start += width) {
    const row = chances.subarray(start, start + width);
    const sum = row.reduce((a, b) => a + b, 0);
    if (sum > 0) for (let i = 0; i < width; i++) row[i]! /= sum;
  }
  return { width, chances };
}

/** The chance of `column` in `row`. */
export function chanceOf(table: ConditionalTable, row: number, column: number): number {
  return table.chances[row * table.width + column]!;
}
