import type { Checkpoint } from "../../model/uncertainty/convergence.js";
import type { Interval } from "../../model/uncertainty/interval.js";
import { MEASURES, type Measure } from "../../model/uncertainty/measures.js";
import type { Cell, TableData } from "../frame/csv.js";
import { measureTitle } from "./measure-words.js";

export const RANGE_COLUMNS = ["5th percentile", "Median", "95th percentile"] as const;

/** A number as tables take it: they round to whole numbers, which would make every share 0 or 1. */
export const cellOf = ({ unit }: Measure, value: number): Cell =>
  unit === "share" ? `${(value * 100).toFixed(2)}%` : value;

export const rangeCells = (measure: Measure, { low, median, high }: Interval): Cell[] =>
  [low, median, high].map((value) => cellOf(measure, value));

/** Every draw of a number. */
export const drawsTable = (measure: Measure, values: ArrayLike<number>): TableData => ({
  columns: ["Draw", measureTitle(measure)],
  rows: Array.from(values, (value, draw) => [`${draw + 1}`, cellOf(measure, value)]),
});

/** The interval by the number of draws. */
export const convergenceTable = (measure: Measure, points: readonly Checkpoint[]): TableData => ({
  columns: ["Draws", ...RANGE_COLUMNS],
  rows: points.map((point) => [`${point.draws}`, ...rangeCells(measure, point)]),
});

/** Every measure at the defaults and over the draws. */
export const measureTable = (
  usual: ArrayLike<number>,
  intervals: readonly Interval[],
): TableData => ({
  columns: ["Number", "Unit", "At the defaults", ...RANGE_COLUMNS],
  rows: MEASURES.map((measure, at) => [
    measureTitle(measure),
    measure.unit,
    cellOf(measure, usual[at]!),
    ...rangeCells(measure, intervals[at]!),
  ]),
});
