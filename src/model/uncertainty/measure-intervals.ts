import { type DrawTable, drawnValues } from "./draw-table.js";
import { type Interval, intervalOf } from "./interval.js";
import { MEASURES } from "./measures.js";

/** The interval of every measure, by its id. */
export type MeasureIntervals = Readonly<Record<string, Interval>>;

/** The intervals of one policy's measures over the draws of a table. */
export function measureIntervals(
  table: DrawTable,
  policy: string,
  level?: number,
): MeasureIntervals {
  return Object.fromEntries(
    MEASURES.map(({ id }) => [id, intervalOf(drawnValues(table, policy, id), level)]),
  );
}
