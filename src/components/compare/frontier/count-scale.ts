/** A scale of counts by powers of ten, with a place of its own for none. */
export interface CountScale {
  /** Where a count stands, px; less than 1 stands at the place for none. */
  readonly at: (count: number) => number;
  /** Where the powers begin, beside the place for none. */
  readonly start: number;
  /** The powers of ten on the scale. */
  readonly powers: readonly number[];
}

/** Px between the place for none and the first power, and half of them beyond the last. */
const NONE = 44;

/**
 * A scale for some counts between two places in px (`to` may lie before `from`). It reaches from the
 * power of ten under the least count of 1 or more to the one over the largest.
 */
export function countScale(counts: readonly number[], from: number, to: number): CountScale {
  const some = counts.filter((count) => count >= 1).map(Math.log10);
  const low = some.length > 0 ? Math.floor(Math.min(...some)) : 0;
  const high = Math.max(low + 1, some.length > 0 ? Math.ceil(Math.max(...some)) : 1);
  const step = Math.sign(to - from);
  const [first, last] = [from + step * NONE, to - step * (NONE / 2)];
  return {
    at: (count) =>
      count < 1 ? from + step * (NONE / 3) : first + share(count, low, high) * (last - first),
    start: first,
    powers: Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i)),
  };
}

const share = (count: number, low: number, high: number) =>
  (Math.log10(count) - low) / (high - low);
