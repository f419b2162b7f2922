import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { Command } from "commander";
import { loadLedger } from "../loaders/ledger/load-ledger.js";
import { openPopulation } from "../loaders/population/open-population.js";
import { wholeNumber } from "../loaders/population/population-options.js";
import { projectData } from "../loaders/project-data.js";
import { calibrate } from "../loaders/replay/calibrate.js";
import {
  CALIBRATION_FILE,
  calibrationText,
  readCalibration,
} from "../loaders/replay/calibration-file.js";
import { ensureReplay } from "../loaders/replay/ensure-replay.js";
import { readPlan } from "../loaders/replay/read-plan.js";
import { planScenario, replayJob } from "../loaders/replay/replay-job.js";
import { setDefaults } from "../loaders/replay/set-defaults.js";
import { baselineOf } from "../src/model/ledger-lookup.js";
import type { Calibration } from "../src/model/replay/calibration.js";
import { FEWEST_DRAWS, MOST_DRAWS } from "../src/model/replay/plan.js";
import { calibrationReport, replayReport } from "./replay-report.js";

interface ReplayCommandOptions {
  readonly json?: boolean;
  readonly draws?: string;
  readonly calibrate?: boolean;
}

/** `crossmatch replay`: the exchange of 2025 beside its record, and other policies over its list. */
export function replayCommand(): Command {
  return new Command("replay")
    .option("--draws <n>", "points for the intervals (default: the plan's, in data/replay.yaml)")
    .option("--calibrate", "fit the assumptions of the plan again and write them to data/ first")
    .option("--json", "print one JSON object")
    .action(async (options: ReplayCommandOptions) => {
      const draws =
        options.draws === undefined
          ? undefined
          : wholeNumber("--draws", options.draws, FEWEST_DRAWS, MOST_DRAWS);
      if (options.calibrate) await writeCalibration();
      const ledger = loadLedger(projectData());
      const plan = readPlan(projectData(), ledger);
      const calibration = readCalibration(projectData(), ledger);
      const replay = await ensureReplay(plan, ledger, {
        progress: true,
        ...(draws === undefined ? {} : { draws }),
      });
      console.log(
        options.json
          ? JSON.stringify({ ...replay, calibration }, null, 2)
          : replayReport(replay, calibration, ledger),
      );
    });
}

/** Fits the plan's assumptions and writes them to the ledger and to the calibration file. */
async function writeCalibration(): Promise<void> {
  const ledger = loadLedger(projectData());
  const plan = readPlan(projectData(), ledger);
  const { baseline } = planScenario(plan, ledger);
  const loaded = await openPopulation(ledger, { baseline, progress: true });
  const totals = calibrate(loaded, replayJob(plan, ledger, loaded), plan.tolerance);
  const calibration: Calibration = {
    fitted: new Date().toISOString().slice(0, 10),
    policy: plan.policy,
    scenario: plan.scenario,
    people: baselineOf(ledger, baseline).people,
    seed: loaded.tables.seed,
    tolerance: plan.tolerance,
    totals: totals.map((total) => ({ ...total, assumptions: [...total.assumptions] })),
  };
  const file = projectData("assumptions.yaml");
  const values = totals.flatMap(({ assumptions, value }) => assumptions.map((id) => [id, value]));
  const defaults = Object.fromEntries(values) as Record<string, number>;
  replaceFile(file, setDefaults(readFileSync(file, "utf8"), defaults, file));
  replaceFile(projectData(CALIBRATION_FILE), calibrationText(calibration));
  console.error(calibrationReport(calibration));
}

/** Whole or not at all: an interrupted run must not cut the ledger short. */
function replaceFile(file: string, text: string): void {
  const aside = `${file}.writing-${process.pid}`;
  try {
    writeFileSync(aside, text);
    renameSync(aside, file);
  } finally {
    rmSync(aside, { force: true });
  }
}
