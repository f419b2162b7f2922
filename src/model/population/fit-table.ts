/**
 * Iterative proportional fitting (W. E. Deming & F. F. Stephan, Ann. Math. Stat. 11, 1940): the
 * table nearest to `seed` in relative entropy whose rows and columns sum to the given totals.
 * `seed` is row-major, `rowTotals.length * columnTotals.length`; the column totals are first scaled
 * to the sum of the row totals. Returns the table; throws if it cannot be fitted, which a positive
 * seed always can.
 */
export function fitTable(
  seed: ArrayLike<number>,
  rowTotals: ArrayLike<number>,
  columnTotals: ArrayLike<number>,
  tolerance = 1e-12,
): Float64Array {
  const rows = rowTotals.length;
  const columns = columnTotals.length;
  const table = Float64Array.from(seed);
  const total = sum(rowTotals);
  const scale = total / sum(columnTotals);
  for (let round = 0; round < 10_000; round++) {
    for (let c = 0; c < columns; c++) {
      let have = 0;
      for (let r = 0; r < rows; r++) have += table[r * columns + c]!;
      const factor = factorFor(columnTotals[c]! * scale, have);
      for (let r = 0; r < rows; r++) table[r * columns + c]! *= factor;
    }
    let worst = 0;
    for (let r = 0; r < rows; r++) {
      let have = 0;
      for (let c = 0; c < columns; c++) have += table[r * columns + c]!;
      worst = Math.max(worst, Math.abs(have - rowTotals[r]!));
      const factor = factorFor(rowTotals[r]!, have);
      for (let c = 0; c < columns; c++) table[r * columns + c]! *= factor;
    }
    if (worst <= tolerance * total) return table;
  }
  throw new Error("The table cannot be fitted to its row and column totals: too many empty cells.");
}

function factorFor(want: number, have: number): number {
  if (have > 0) return want / have;
  if (want === 0) return 0;
  throw new Error("A row or column of the table is empty, but its total is not zero.");
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}
