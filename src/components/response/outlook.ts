import type { Response } from "../../model/response/response.js";
import type { ResponseIntervals } from "../../model/response/response-intervals.js";

/** What the page shows: ten years of the choices, and what draws say of them when they are done. */
export interface Outlook {
  readonly policy: string;
  readonly response: Response;
  /** What a sixth fewer filers would cost in a year. */
  readonly sixthFewer: number;
  readonly intervals: ResponseIntervals | undefined;
}

/** Everybody who files without sharing. */
export const filersAtStart = ({ start }: Response): number => start.undocumented + start.lawful;

/** Filers after a year's season, from 1; before all of them for 0. */
export function filersAfter(response: Response, year: number): number {
  const { undocumented, lawful } = year === 0 ? response.start : response.years[year - 1]!.filers;
  return undocumented + lawful;
}
