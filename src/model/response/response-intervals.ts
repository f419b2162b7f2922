import { pow } from "../exact-math/from-exp-and-log.js";
import { type Interval, intervalOf } from "../uncertainty/interval.js";
import { YEARS } from "./response.js";
import { type DrawnResponse, overDraws, SERIES, type Series } from "./response-series.js";
import { TAXES, type Tax } from "./revenue.js";

/** What draws say of a response: an interval for every number of every year. */
export interface ResponseIntervals {
  readonly draws: number;
  /** By year, from the first. */
  readonly years: readonly Readonly<Record<Series, Interval>>[];
  /** Revenue lost up to and including each year. */
  readonly cumulated: readonly Readonly<Record<Tax, Interval>>[];
  /** Federal income and payroll tax together, lost up to and including each year. */
  readonly federal: readonly Interval[];
  /** The same for all years in dollars that grow as those of a published estimate do. */
  readonly federalGrown: Interval;
  readonly sixthFewer: Interval;
}

/** Federal revenue lost in a year of a draw. */
const federal = (draw: DrawnResponse, year: number): number =>
  draw.of("federalIncome", year) + draw.of("payroll", year);

/** Intervals of some draws (`overDraws`). `growth`: a year's growth of dollars, as a share. */
export function responseIntervals(values: Float64Array, growth: number): ResponseIntervals {
  const interval = (of: (draw: DrawnResponse) => number): Interval =>
    intervalOf(overDraws(values, of));
  const years = Array.from({ length: YEARS }, (_, at) => at + 1);
  const sum = (upTo: number, of: (year: number) => number): number =>
    years.slice(0, upTo).reduce((total, year) => total + of(year), 0);
  return {
    draws: overDraws(values, () => 0).length,
    years: years.map((year) => named(SERIES, (name) => interval((draw) => draw.of(name, year)))),
    cumulated: years.map((last) =>
      named(TAXES, (tax) => interval((draw) => sum(last, (year) => draw.of(tax, year)))),
    ),
    federal: years.map((last) => interval((draw) => sum(last, (year) => federal(draw, year)))),
    federalGrown: interval((draw) =>
      sum(YEARS, (year) => federal(draw, year) * pow(1 + growth, year - 1)),
    ),
    sixthFewer: interval((draw) => draw.sixthFewer),
  };
}

function named<T extends string, V>(names: readonly T[], value: (name: T) => V): Record<T, V> {
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<T, V>;
}
