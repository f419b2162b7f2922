import type { GroupCounts } from "../../model/group-counts.js";
import type { SweepPoint } from "./threshold-sweep.js";

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
}
