import type { Calibration } from "../../model/replay/calibration.js";
import type { Replay } from "../../model/replay/replay.js";
import type { Sources } from "../study/preset-file.js";

/** An assumption as the replay page names it. */
export interface NamedAssumption {
  readonly id: string;
  readonly label: string;
  readonly low: number;
  readonly high: number;
}

/** What the replay page shows (`src/data/replay.json`). Numbers keep eight significant digits. */
export interface ReplayFile {
  readonly replay: Replay;
  readonly calibration: Calibration;
  /** Title of the policy as executed, as it reads in a sentence. */
  readonly policy: string;
  /** Assumptions that are fitted or drawn, or that rest on a total of the record. */
  readonly assumptions: readonly NamedAssumption[];
  /** Ids of those that are drawn for the intervals. */
  readonly drawn: readonly string[];
  readonly sources: Sources;
}
