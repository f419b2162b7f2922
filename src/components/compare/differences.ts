import type { Simulation } from "../../model/simulation.js";
import type { Interval } from "../../model/uncertainty/interval.js";
import { MEASURES } from "../../model/uncertainty/measures.js";
import type { ComparedPolicy } from "./compared-policy.js";

/** Intervals of differences from the reference, by policy and measure. */
export type DifferenceIntervals = ReadonlyMap<string, ReadonlyMap<string, Interval>>;

/** How one policy differs from the reference in one measure. */
export interface Difference {
  /** At the values shown, not over draws. */
  readonly value: number;
  readonly interval: Interval | undefined;
}

export interface DifferenceRow {
  readonly id: string;
  readonly title: string;
  readonly of: ReadonlyMap<string, Difference>;
}

/** Every measure of a simulation by its id. */
export const measuresById = (result: Simulation): ReadonlyMap<string, number> =>
  new Map(MEASURES.map(({ id, of }) => [id, of(result)]));

/** How each policy after the first, which is the reference, differs from it in every measure. */
export function differenceRows(
  [reference, ...others]: readonly ComparedPolicy[],
  intervals: DifferenceIntervals = new Map(),
): readonly DifferenceRow[] {
  if (!reference) return [];
  const base = measuresById(reference.result);
  return others.map(({ id, title, result }) => {
    const values = measuresById(result);
    const of = MEASURES.map(({ id: measure }): [string, Difference] => [
      measure,
      {
        value: values.get(measure)! - base.get(measure)!,
        interval: intervals.get(id)?.get(measure),
      },
    ]);
    return { id, title, of: new Map(of) };
  });
}
