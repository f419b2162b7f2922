import { type Interval, intervalOf } from "../uncertainty/interval.js";
import { MEASURES, type ReplayMeasures } from "./measures.js";
import { RECORDED_TOTALS } from "./record.js";
import type { ReplayPoint } from "./replay-point.js";

/** Intervals over the points that reproduce the record; undefined where there are none. */
export interface ReplayIntervals {
  readonly points: number;
  /** Points at which the record is reproduced. */
  readonly kept: number;
  /** The others, by the fitted assumption that would have to leave its range, and to which side. */
  readonly missed: readonly {
    readonly id: string;
    readonly side: string;
    readonly count: number;
  }[];
  /** Fitted assumptions, in the order of the plan. */
  readonly fitted: readonly (Interval | undefined)[];
  /** Totals of the record by id. */
  readonly totals: Readonly<Record<string, Interval | undefined>>;
  /** Each policy's measures, and how far they are from those of the policy as executed. */
  readonly policies: readonly PolicyIntervals[];
}

export type MeasureIntervals = Readonly<Record<keyof ReplayMeasures, Interval | undefined>>;

export interface PolicyIntervals {
  readonly id: string;
  readonly measures: MeasureIntervals;
  /** Differences from the first policy, taken point by point. */
  readonly differences: MeasureIntervals;
}

type Kept = Extract<ReplayPoint, { readonly runs: unknown }>;

/** Sums up the points of a replay. `policies`: ids, the one as executed first. */
export function replayIntervals(
  points: readonly ReplayPoint[],
  policies: readonly string[],
  fitted: number,
): ReplayIntervals {
  const kept = points.filter((point): point is Kept => "runs" in point);
  const over = (of: (point: Kept) => number): Interval | undefined =>
    kept.length > 0 ? intervalOf(kept.map(of)) : undefined;
  const measures = (of: (point: Kept, measure: keyof ReplayMeasures) => number): MeasureIntervals =>
    Object.fromEntries(
      MEASURES.map((measure) => [measure, over((point) => of(point, measure))]),
    ) as unknown as MeasureIntervals;
  return {
    points: points.length,
    kept: kept.length,
    missed: countMissed(points),
    fitted: Array.from({ length: fitted }, (_, at) => over((point) => point.fitted[at]!)),
    totals: Object.fromEntries(
      RECORDED_TOTALS.map(({ id }) => [id, over((point) => point.totals[id]!)]),
    ),
    policies: policies.map((id) => ({
      id,
      measures: measures(({ runs }, measure) => runs[id]![measure]),
      differences: measures(
        ({ runs }, measure) => runs[id]![measure] - runs[policies[0]!]![measure],
      ),
    })),
  };
}

function countMissed(points: readonly ReplayPoint[]): ReplayIntervals["missed"] {
  const counts = new Map<string, { id: string; side: string; count: number }>();
  for (const point of points) {
    if (!("missed" in point)) continue;
    const { missed: id, side } = point;
    const entry = counts.get(`${id} ${side}`) ?? { id, side, count: 0 };
    entry.count += 1;
    counts.set(`${id} ${side}`, entry);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}
