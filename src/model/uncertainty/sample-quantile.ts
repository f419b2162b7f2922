/**
 * The `p` quantile of values in rising order, by linear interpolation (type 7 of Hyndman & Fan
 * 1996, the one R and NumPy use). NaN for no values.
 */
export function sampleQuantile(sorted: ArrayLike<number>, p: number): number {
  if (sorted.length === 0) return Number.NaN;
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (place - below) * (high - low);
}
