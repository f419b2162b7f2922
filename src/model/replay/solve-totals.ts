/** A number to find, and where to look for it. */
export interface Unknown {
  readonly id: string;
  readonly start: number;
  readonly low: number;
  readonly high: number;
  /** Slope to begin with: change of the log of this unknown's own total per unit. */
  readonly slope: number;
}

/** The numbers found, or which could not be and on which side of its range it would have to lie. */
export type Solution =
  | { readonly found: readonly number[]; readonly steps: number }
  | { readonly missed: string; readonly side: "below" | "above" | "none" };

const MOST_STEPS = 12;

/**
 * Finds values at which each total's log ratio to its target is within `tolerance` of 0, by secant
 * steps of each unknown on its own total: other unknowns move a total only a little here, and
 * repeating the steps takes that in. `ratios` returns ln(total / target) for each unknown.
 */
export function solveTotals(
  unknowns: readonly Unknown[],
  ratios: (values: readonly number[]) => readonly number[],
  tolerance: number,
): Solution {
  const slopes = unknowns.map(({ slope }) => slope);
  let values = unknowns.map(({ start }) => start);
  let ratio = ratios(values);
  for (let step = 1; step <= MOST_STEPS; step++) {
    if (ratio.every((one) => Math.abs(one) <= tolerance)) return { found: values, steps: step };
    const next = unknowns.map(({ low, high }, at) => {
      const wanted = values[at]! - ratio[at]! / slopes[at]!;
      return Number.isFinite(wanted) ? Math.min(high, Math.max(low, wanted)) : values[at]!;
    });
    const off = unknowns.map((_, at) => at).filter((at) => !(Math.abs(ratio[at]!) <= tolerance));
    // Only when nothing else can move any more: another unknown's step may yet bring a total back.
    if (off.every((at) => next[at] === values[at])) {
      const { id, low, high } = unknowns[off[0]!]!;
      const held = next[off[0]!];
      return { missed: id, side: held === low ? "below" : held === high ? "above" : "none" };
    }
    const after = ratios(next);
    unknowns.forEach((_, at) => {
      // Near its target a total moves mostly with the other unknowns: its slope is kept.
      if (Math.abs(ratio[at]!) <= tolerance) return;
      const slope = (after[at]! - ratio[at]!) / (next[at]! - values[at]!);
      if (Number.isFinite(slope) && slope * slopes[at]! > 0) slopes[at] = slope;
    });
    values = next;
    ratio = after;
  }
  const off = ratio.findIndex((one) => !(Math.abs(one) <= tolerance));
  return off < 0
    ? { found: values, steps: MOST_STEPS + 1 }
    : { missed: unknowns[off]!.id, side: "none" };
}
