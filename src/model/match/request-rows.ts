import { CONVENTIONS, FILINGS } from "../vocabulary.js";

/**
 * How a requested person stands towards the tax file: by filing if present, or departed with or
 * without an old return of their own.
 */
export const STANDS = [...FILINGS, "departed-filed", "departed-unfiled"] as const;
export const DEPARTED_FILED = 4;
export const DEPARTED_UNFILED = 5;

/** Most household members on the tax file the sums tell apart. */
export const MOST_MATES = 6;
export const MATES = MOST_MATES + 1;

/** A kind of row without its state: convention, stand towards the tax file and mates. */
export function rowKind(convention: number, stand: number, mates: number): number {
  return (convention * STANDS.length + stand) * MATES + mates;
}

export const ROW_KINDS = CONVENTIONS.length * STANDS.length * MATES;

/**
 * Request rows counted by what their outcome depends on: naming convention, stand towards the tax
 * file, adults in the same home, and state.
 */
export class RequestRows {
  readonly states: number;
  readonly count: Float64Array;

  constructor(states: number) {
    this.states = states;
    this.count = new Float64Array(ROW_KINDS * states);
  }

  /** The same kinds of rows, `factor` times as many. */
  scaled(factor: number): RequestRows {
    const rows = new RequestRows(this.states);
    rows.count.set(this.count);
    rows.scale(factor);
    return rows;
  }

  /** Multiplies all counts in place. */
  scale(factor: number): void {
    if (factor === 1) return;
    for (let at = 0; at < this.count.length; at++) this.count[at]! *= factor;
  }

  /** Position of a kind of row. */
  at(convention: number, stand: number, mates: number, state: number): number {
    return rowKind(convention, stand, mates) * this.states + state;
  }

  /** Stand towards the tax file of the kind of row at a position. */
  standAt(at: number): number {
    return Math.floor(at / (this.states * MATES)) % STANDS.length;
  }

  /** The kind of row with the same name and state, another stand, and nobody at home. */
  withoutHome(at: number, stand: number): number {
    const state = at % this.states;
    const convention = Math.floor(at / (this.states * MATES * STANDS.length));
    return this.at(convention, stand, 0, state);
  }

  /** Rows by state. */
  byState(): Float64Array {
    const sums = new Float64Array(this.states);
    for (let at = 0; at < this.count.length; at++) sums[at % this.states]! += this.count[at]!;
    return sums;
  }

  total(): number {
    let sum = 0;
    for (let at = 0; at < this.count.length; at++) sum += this.count[at]!;
    return sum;
  }

  /** Share of rows by naming convention; equal shares when there are no rows. */
  conventionShares(): number[] {
    const total = this.total();
    const each = STANDS.length * MATES * this.states;
    return CONVENTIONS.map((_, c) =>
      total > 0
        ? this.count.subarray(c * each, (c + 1) * each).reduce((sum, n) => sum + n, 0) / total
        : 1 / CONVENTIONS.length,
    );
  }
}
