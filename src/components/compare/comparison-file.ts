import type { GroupCounts } from "../../model/group-counts.js";
import type { Interval } from "../../model/uncertainty/interval.js";
import type { SweepPoint } from "./threshold-sweep.js";

/** Something for each measure, of each policy, against each reference, by their ids. */
type ByReference<T> = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, T>>>>>
>;

/**
 * What the comparison page needs besides the presets before any interaction, under the default
 * scenario at full scale (`src/data/comparison.json`).
 */
export interface ComparisonFile {
  readonly groups: GroupCounts;
  readonly sweep: {
    /** The preset whose threshold is moved. */
    readonly policy: string;
    readonly points: readonly SweepPoint[];
  };
  /** Intervals of the differences among the policies that the page opens with. */
  readonly ranges: {
    readonly seed: number;
    readonly draws: number;
    readonly of: ByReference<Interval>;
  };
}
