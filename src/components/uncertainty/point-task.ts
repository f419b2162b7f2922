import { type PointJob, valuesPerPoint } from "../../model/uncertainty/point-job.js";

/** What a worker is given at a time: long enough to be worth a message, short enough to cancel. */
const PIECE_MS = 80;
const LARGEST_PIECE = 64;

/** A piece of a task: points from `from` up to `to`. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

/**
 * A job on its way. Values are kept by the number of their point, so that neither the pieces nor the
 * order in which they come in can change them.
 */
export class PointTask {
  readonly values: Float64Array;
  /** Points at the beginning without a gap. */
  done = 0;
  private given = 0;
  private size = 1;
  private readonly later = new Map<number, number>();

  constructor(
    readonly key: string,
    readonly job: PointJob,
    readonly points: number,
  ) {
    this.values = new Float64Array(points * valuesPerPoint(job));
  }

  get allGiven(): boolean {
    return this.given >= this.points;
  }

  get finished(): boolean {
    return this.done >= this.points;
  }

  /** The next piece to work out, as long as its points take about `PIECE_MS`. */
  take(): Piece {
    const from = this.given;
    this.given = Math.min(this.points, from + this.size);
    return { from, to: this.given };
  }

  /** Keeps the values of a piece that took `ms`. */
  keep({ from, to }: Piece, values: Float64Array, ms: number): void {
    this.values.set(values, from * valuesPerPoint(this.job));
    this.size = Math.max(1, Math.min(LARGEST_PIECE, Math.round((PIECE_MS * (to - from)) / ms)));
    this.later.set(from, to);
    for (let next = this.later.get(this.done); next !== undefined; ) {
      this.later.delete(this.done);
      this.done = next;
      next = this.later.get(this.done);
    }
  }
}
