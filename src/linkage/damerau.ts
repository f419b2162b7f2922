/**
 * Damerau-Levenshtein distance of two strings: the fewest insertions, deletions, replacements and
 * swaps of neighbours that turn one into the other, where letters may come between the swapped
 * ones (`CA` to `ABC` is 2). Characters are UTF-16 units.
 *
 * R. Lowrance and R. A. Wagner (1975), "An extension of the string-to-string correction problem",
 * which DuckDB computes too. The restricted distance of most packages is larger for some pairs.
 */
export function damerauDistance(a: string, b: string): number {
  const width = b.length + 2;
  const unreachable = a.length + b.length;
  const cost = new Int32Array((a.length + 2) * width).fill(unreachable);
  for (let i = 0; i <= a.length; i++) cost[(i + 1) * width + 1] = i;
  for (let j = 0; j <= b.length; j++) cost[width + j + 1] = j;
  // Row, counted from 1, in which a character of `a` was last seen.
  const lastRow = new Map<number, number>();
  for (let i = 1; i <= a.length; i++) {
    let lastColumn = 0;
    const here = (i + 1) * width;
    for (let j = 1; j <= b.length; j++) {
      const row = lastRow.get(b.charCodeAt(j - 1)) ?? 0;
      const column = lastColumn;
      const equal = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      if (equal) lastColumn = j;
      cost[here + j + 1] = Math.min(
        cost[here - width + j]! + (equal ? 0 : 1),
        cost[here + j]! + 1,
        cost[here - width + j + 1]! + 1,
        cost[row * width + column]! + (i - row - 1) + 1 + (j - column - 1),
      );
    }
    lastRow.set(a.charCodeAt(i - 1), i);
  }
  return cost[(a.length + 1) * width + b.length + 1]!;
}
