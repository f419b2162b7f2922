import { mix32, type StreamKey } from "./hash.js";

/**
 * Walker's alias tables, built by Vose's method ("A linear algorithm for generating random numbers
 * with a given distribution", IEEE Trans. Software Eng. 17(9), 1991): one draw from a list of any
 * length costs one random number, one multiplication and one comparison. Many lists of one width,
 * one for each value of the parent attributes, lie one after another.
 */
export interface AliasTable {
  readonly width: number;
  /** Share of each column that stays in it, in units of 2^-30, `rows * width`. */
  readonly keep: Int32Array;
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
  const keep = new Int32Array(chances.length);
  const other = new Uint8Array(chances.length);
  for (let start = 0; start < chances.length; start += width) {
    fillRow(chances, start, width, keep, other);
  }
  return { width, keep, other };
}

/**
 * A column of `row` for the random number `u` in 0 .. 2^32 - 1; bias under `width * 2^-30`. The
 * choice is made by masks: as a branch it would be mispredicted every other time, and cost more
 * than everything else here.
 */
export function aliasDraw(table: AliasTable, row: number, u: number): number {
  const x = u * table.width * 2 ** -32;
  const column = x | 0;
  const at = row * table.width + column;
  const stays = (((x - column) * UNIT) | 0) - table.keep[at]!;
  return chooseInt(stays, column, table.other[at]!);
}

/**
 * `aliasDraw` for many people at once: person `indices[row]` draws from row `parents[row]` of the
 * table with their number in the stream `key`. Everything the loop needs is held in local names,
 * which makes it about three times as fast as calling `aliasDraw` person by person.
 */
export function drawColumn(
  { width, keep, other }: AliasTable,
  { a, b }: StreamKey,
  indices: Int32Array,
  parents: Uint16Array,
  out: Uint8Array,
  length: number,
): void {
  const scale = width * 2 ** -32;
  for (let row = 0; row < length; row++) {
    const u = mix32(mix32(indices[row]! ^ a) + b) >>> 0;
    const x = u * scale;
    const column = x | 0;
    const at = parents[row]! * width + column;
    const mask = ((((x - column) * UNIT) | 0) - keep[at]!) >> 31;
    out[row] = (column & mask) | (other[at]! & ~mask);
  }
}

/** `a` if `sign` is negative, else `b`, without a branch; all are 32-bit integers. */
export function chooseInt(sign: number, a: number, b: number): number {
  const mask = sign >> 31;
  return (a & mask) | (b & ~mask);
}

/** Shares of a column, and thresholds of chances, are held in this many steps. */
export const UNIT = 2 ** 30;

/** The distribution a row draws from, to check a table against what it was made of. */
export function aliasChances(table: AliasTable, row: number): Float64Array {
  const chances = new Float64Array(table.width);
  for (let column = 0; column < table.width; column++) {
    const at = row * table.width + column;
    const kept = table.keep[at]! / UNIT;
    chances[column]! += kept / table.width;
    chances[table.other[at]!]! += (1 - kept) / table.width;
  }
  return chances;
}

function fillRow(
  chances: ArrayLike<number>,
  start: number,
  width: number,
  keep: Int32Array,
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
    keep[start + less] = Math.round(scaled[less]! * UNIT);
    other[start + less] = more;
    scaled[more]! -= 1 - scaled[less]!;
    if (scaled[more]! < 1) small.push(large.pop()!);
  }
  // What is left is 1 but for rounding. A column whose own chance is 0 must never keep itself.
  for (const i of [...large, ...small]) {
    const possible = chances[start + i]! > 0;
    keep[start + i] = possible ? UNIT : 0;
    other[start + i] = possible ? i : largest;
  }
}
