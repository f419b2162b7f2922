import type { Assumptions } from "../assumptions.js";
import { type Response, YEARS } from "./response.js";
import { responseRates } from "./response-rates.js";
import { allRevenue, revenueLost, TAXES } from "./revenue.js";

/** What draws keep of each year: the share of filers who still file, how many fewer they are in
 * people, and the revenue lost in the year by kind of tax in dollars of 2022. */
export const SERIES = ["kept", "fewer", ...TAXES] as const;
export type Series = (typeof SERIES)[number];

/** Numbers kept of a draw: the series of every year, then what a sixth fewer filers would cost. */
export const RESPONSE_VALUES = YEARS * SERIES.length + 1;

/** The numbers of one response, as draws keep them. */
export function responseValues(response: Response, assumptions: Assumptions): Float64Array {
  const all = response.start.undocumented + response.start.lawful;
  const values = response.years.flatMap(({ filers, lost }) => {
    const now = filers.undocumented + filers.lawful;
    const of = { ...lost, kept: all > 0 ? now / all : 1, fewer: all - now };
    return SERIES.map((series) => of[series]);
  });
  return Float64Array.from([...values, sixthFewerOf(response, assumptions)]);
}

/** Revenue of a year that goes if a sixth of all filers stops, in dollars of 2022. */
export function sixthFewerOf({ start }: Response, assumptions: Assumptions): number {
  const all = start.undocumented + start.lawful;
  return allRevenue(revenueLost(all / 6, responseRates(assumptions)));
}

/** One draw's numbers. */
export interface DrawnResponse {
  /** A series in a year (from 1). */
  of(series: Series, year: number): number;
  readonly sixthFewer: number;
}

/** A number of every draw. `values`: `RESPONSE_VALUES` for each draw, one after another. */
export function overDraws(
  values: Float64Array,
  number: (draw: DrawnResponse) => number,
): Float64Array {
  return Float64Array.from({ length: values.length / RESPONSE_VALUES }, (_, draw) => {
    const row = values.subarray(draw * RESPONSE_VALUES, (draw + 1) * RESPONSE_VALUES);
    return number({
      of: (series, year) => row[(year - 1) * SERIES.length + SERIES.indexOf(series)]!,
      sixthFewer: row[RESPONSE_VALUES - 1]!,
    });
  });
}
