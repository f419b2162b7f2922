import { FIRST_POLICY } from "./first-policy.js";
import type { PresetFile } from "./preset-file.js";
import { workerSimulator } from "./simulator.js";
import { warmOnUse } from "./status-line.js";
import { type Study, study } from "./study.js";

/** A study on a page, with the model in a worker that wakes up on first use. */
export function openStudy(file: PresetFile): Study {
  const opened = study(file, workerSimulator(), FIRST_POLICY);
  warmOnUse(opened);
  return opened;
}
