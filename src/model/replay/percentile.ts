/** A number's 5th, 50th and 95th percentile over the points that reproduce the record. */
export interface Interval {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

/** The 90% interval of some values; undefined for none. */
export function intervalOf(values: readonly number[]): Interval | undefined {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  return { low: at(sorted, 0.05), mid: at(sorted, 0.5), high: at(sorted, 0.95) };
}

/** Sample quantile by linear interpolation, type 7 of Hyndman & Fan (1996). */
function at(sorted: readonly number[], p: number): number {
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (place - below) * (high - low);
}
