import { streamKey, uniformAt } from "../population/hash.js";
import { sampleQuantile } from "../uncertainty/sample-quantile.js";

/** An estimate with its bootstrap standard error and 90% interval. */
export interface Estimate {
  readonly value: number;
  readonly error: number;
  readonly low: number;
  readonly high: number;
}

/** How much of a number's variance comes from one group of unknowns. */
export interface SobolIndex {
  /** Share that would go if only this group were known: its effect alone. */
  readonly first: Estimate;
  /** Share that would stay if only this group were unknown: its effect with all interactions. */
  readonly total: Estimate;
}

/** Resamples of the bootstrap: enough for a 5th percentile. */
const RESAMPLES = 400;

/**
 * First-order and total Sobol indices from rows of points as `saltelliChance` lays them out: `values`
 * holds, row by row, the number at A, at B and at A with each group from B. Undefined where the
 * number does not vary. First order: (b) of Table 2 in Saltelli et al. (2010), mean of
 * B (AB - A); total: Jansen (1999), half the mean square of A - AB; both over the variance of A and
 * B together. Numbers are centred first, which changes no index and steadies the first order's
 * estimate. Intervals: percentile bootstrap over rows.
 */
export function sobolIndices(
  values: ArrayLike<number>,
  groups: number,
  seed: number,
): readonly SobolIndex[] | undefined {
  const columns = groups + 2;
  const rows = values.length / columns;
  const table = centred(values, columns, rows);
  const everyRow = Int32Array.from({ length: rows }, (_, row) => row);
  const found = estimates(table, everyRow, groups);
  if (found === undefined) return undefined;
  const resampled = Array.from({ length: 2 * groups }, () => new Float64Array(RESAMPLES));
  const key = streamKey(seed, "bootstrap");
  const picked = new Int32Array(rows);
  for (let r = 0; r < RESAMPLES; r++) {
    for (let i = 0; i < rows; i++) picked[i] = uniformAt(key, r * rows + i) * rows;
    const again = estimates(table, picked, groups) ?? found;
    for (const [at, value] of again.entries()) resampled[at]![r] = value;
  }
  const estimate = (at: number): Estimate => withErrors(found[at]!, resampled[at]!);
  return Array.from({ length: groups }, (_, group) => ({
    first: estimate(group),
    total: estimate(groups + group),
  }));
}

/** Values less the mean over A and B. */
function centred(values: ArrayLike<number>, columns: number, rows: number): Float64Array {
  let sum = 0;
  for (let row = 0; row < rows; row++) sum += values[row * columns]! + values[row * columns + 1]!;
  const mean = sum / (2 * rows);
  return Float64Array.from(values, (value) => value - mean);
}

/** First-order indices of all groups, then total ones, over some rows; undefined without variance. */
function estimates(
  table: Float64Array,
  rows: Int32Array,
  groups: number,
): Float64Array | undefined {
  const sums = new Float64Array(2 * groups);
  let sum = 0;
  let squares = 0;
  for (const row of rows) {
    const at = row * (groups + 2);
    const a = table[at]!;
    const b = table[at + 1]!;
    sum += a + b;
    squares += a * a + b * b;
    for (let group = 0; group < groups; group++) {
      const step = table[at + 2 + group]! - a;
      sums[group]! += b * step;
      sums[groups + group]! += (step * step) / 2;
    }
  }
  const mean = sum / (2 * rows.length);
  const variance = squares / (2 * rows.length) - mean * mean;
  if (!(variance > 0)) return undefined;
  return sums.map((total) => total / rows.length / variance);
}

function withErrors(value: number, resampled: Float64Array): Estimate {
  const sorted = resampled.sort();
  const mean = sorted.reduce((sum, one) => sum + one, 0) / sorted.length;
  const squares = sorted.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return {
    value,
    error: Math.sqrt(squares / (sorted.length - 1)),
    low: sampleQuantile(sorted, 0.05),
    high: sampleQuantile(sorted, 0.95),
  };
}
