/**
 * Walker's alias tables, built by Vose's method ("A linear algorithm for generating random numbers
 * with a given distribution", IEEE Trans. Software Eng. 17(9), 1991): one draw from a list of any
 * length costs one random number, one multiplication and one comparison. Many lists of one width,
 * one for each value of the parent attributes, lie one after another.
 */
export interface AliasTable {
  readonly width: number;
  /** Share of each column that stays in it, `rows * width`. */
  readonly keep: Float64Array;
  /** Where the rest of each column goes, `rows * width`. */
  readonly other: Uint8Array;
}

/**
 * Alias tables for conditional distributions: `chances` holds `rows * width` weights, row after
 * row. A row may sum to any positive number; a row of zeros can never be drawn from and is kept
 * as such. Throws on a negative weight or a width over 256.
 */
export function aliasTable(chances: ArrayLike<number>, width: number): AliasTable {
  if (width < 1 || width > 256) throw new Error(`alias tables hold 1 to 256 columns, not ${width}`);
  const keep = new Float64Array(chances.length);
  const other = new Uint8Array(chances.length);
  for (let start = 0; start < chances.length; start += width) {
    fillRow(chances, start, width, keep, other);
  }
  return { width, keep, other };
}

/** A column of `row` for the random number `u` in 0 .. 2^32 - 1; bias under `width * 2^-32`. */
export function aliasDraw(table: AliasTable, row: number, u: number): number {
  const x = u * table.width * 2 ** -32;
  const column = x | 0;
  const at = row * table.width + column;
  return x - column < table.keep[at]! ? column : table.other[at]!;
}

/** The distribution a row draws from, to check a table against what it was made of. */
export function aliasChances(table: AliasTable, row: number): Float64Array {
  const chances = new Float64Array(table.width);
  for (let column = 0; column < table.width; column++) {
    const at = row * table.width + column;
    chances[column]! += table.keep[at]! / table.width;
    chances[table.other[at]!]! += (1 - table.keep[at]!) / table.width;
  }
  return chances;
}

function fillRow(
  chances: ArrayLike<number>,
  start: number,
  width: number,
  keep: Float64Array,
  other: Uint8Array,
): void {
  let sum = 0;
  let largest = 0;
  for (let i = 0; i < width; i++) {
    const weight = chances[start + i]!;
    if (!(weight >= 0)) throw new Error(`a chance is ${weight}; it should be 0 or more`);
    if (weight > chances[start + largest]!) largest = i;
    sum += weight;
  }
  if (sum === 0) return;
  const scaled = Array.from({ length: width }, (_, i) => (chances[start + i]! * width) / sum);
  const small = scaled.flatMap((s, i) => (s < 1 ? [i] : []));
  const large = scaled.flatMap((s, i) => (s < 1 ? [] : [i]));
  while (small.length > 0 && large.length > 0) {
    const less = small.pop()!;
    const more = large[large.length - 1]!;
    keep[start + less] = scaled[less]!;
    other[start + less] = more;
    scaled[more]! -= 1 - scaled[less]!;
    if (scaled[more]! < 1) small.push(large.pop()!);
  }
  // What is left is 1 but for rounding. A column whose own chance is 0 must never keep itself.
  for (const i of [...large, ...small]) {
    const possible = chances[start + i]! > 0;
    keep[start + i] = possible ? 1 : 0;
    other[start + i] = possible ? i : largest;
  }
}
