/** What a number becomes when one assumption alone is moved. */
export interface Swing {
  readonly id: string;
  /** The number with the assumption at its 5th percentile, all others at their defaults. */
  readonly atLow: number;
  /** The same at its 95th percentile. */
  readonly atHigh: number;
  /** How far the number moves over both and the default, in its unit. */
  readonly width: number;
}

/** Chances at which a one-at-a-time run puts an assumption: nine in ten of its draws lie between. */
export const ONE_AT_A_TIME = [0.05, 0.95] as const;

/**
 * Assumptions by how far each alone moves a number, widest first. `values`: the number at the
 * defaults, then for each assumption at its low and at its high percentile.
 */
export function tornado(ids: readonly string[], values: ArrayLike<number>): readonly Swing[] {
  const usual = values[0]!;
  return ids
    .map((id, at): Swing => {
      const [atLow, atHigh] = [values[1 + 2 * at]!, values[2 + 2 * at]!];
      const width = Math.max(usual, atLow, atHigh) - Math.min(usual, atLow, atHigh);
      return { id, atLow, atHigh, width };
    })
    .sort((a, b) => b.width - a.width || (a.id < b.id ? -1 : 1));
}
