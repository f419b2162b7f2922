import { join } from "node:path";
import type { ReplayFile } from "../../src/components/replay/replay-file.js";
import { loadLedger } from "../ledger/load-ledger.js";
import { findPreset } from "../policies/find-policy.js";
import { readPolicy } from "../policies/read-policy.js";
import { PROJECT } from "../population/source-graph.js";
import { readCalibration } from "../replay/calibration-file.js";
import { ensureReplay } from "../replay/ensure-replay.js";
import { PLAN_FILE, readPlan } from "../replay/read-plan.js";
import { sourcesOf } from "./sources-of.js";

/** Eight significant digits: totals are shown to the row. */
const eightDigits = (_: string, value: unknown) =>
  typeof value === "number" ? Number(value.toPrecision(8)) : value;

/** Everything the replay page shows, with as many draws as the plan says. */
export async function replayFile(): Promise<ReplayFile> {
  const data = join(PROJECT, "data");
  const ledger = loadLedger(data);
  const plan = readPlan(data, ledger);
  const calibration = readCalibration(data, ledger);
  const replay = await ensureReplay(plan, ledger, { progress: true });
  const preset = findPreset(plan.policy, join(data, "policies"), join(data, PLAN_FILE));
  const named = new Set([
    ...plan.fit.flatMap(({ assumptions }) => assumptions),
    ...plan.unidentified,
    ...replay.totals.flatMap(({ restsOn }) => restsOn),
  ]);
  const figures = replay.totals.flatMap(({ record }) => (record ? [record.figure] : []));
  const file: ReplayFile = {
    replay,
    calibration,
    policy: readPolicy(preset, ledger).title,
    assumptions: ledger.assumptions
      .filter(({ id }) => named.has(id))
      .map(({ id, label, low, high }) => ({ id, label, low, high })),
    drawn: plan.unidentified,
    sources: sourcesOf(ledger, figures),
  };
  return JSON.parse(JSON.stringify(file, eightDigits));
}
