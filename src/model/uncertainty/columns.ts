import { type Interval, intervalOf } from "./interval.js";
import { MEASURES } from "./measures.js";

/** Every `width`-th number of a row-major table, from `column` on: one measure of every point. */
export const columnOf = (values: ArrayLike<number>, width: number, column: number): Float64Array =>
  Float64Array.from(
    { length: Math.floor(values.length / width) },
    (_, row) => values[row * width + column]!,
  );

/** The interval of each of `MEASURES` over the draws of one policy. */
export const intervalsOf = (values: ArrayLike<number>): readonly Interval[] =>
  MEASURES.map((_, at) => intervalOf(columnOf(values, MEASURES.length, at)));
