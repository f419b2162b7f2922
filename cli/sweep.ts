import { join } from "node:path";
import { Command } from "commander";
import { loadLedger } from "../loaders/ledger/load-ledger.js";
import { checkedOptions, wholeNumber } from "../loaders/population/population-options.js";
import { projectData } from "../loaders/project-data.js";
import { makeSweep } from "../loaders/sweep/make-sweep.js";
import { readSummary } from "../loaders/sweep/read-summary.js";
import { readSweep } from "../loaders/sweep/read-sweep.js";
import { MOST_SEED } from "../src/model/scenario-link/scenario-choices.js";
import { FEWEST_SWEEP_DRAWS, MOST_SWEEP_DRAWS } from "../src/model/sweep/sweep-schema.js";
import { untilInterrupted } from "./interrupted.js";
import { prepareFolder } from "./output-folder.js";
import { MOST_REPORTED, REPORTED, sweepReport } from "./sweep-report.js";

interface SweepCommandOptions {
  readonly out?: string;
  readonly draws?: string;
  readonly drawSeed?: string;
  readonly people?: string;
  readonly workers?: string;
  readonly restart?: boolean;
}

/** `crossmatch sweep FILE`: runs many scenarios with draws and writes what comes of them as tables. */
export function sweepCommand(): Command {
  return new Command("sweep")
    .argument("<file>", "a sweep file, such as those in data/sweeps")
    .option("--out <dir>", "folder to write to (default: out/ and the sweep's id)")
    .option("--draws <n>", "draws of each scenario, in place of the file's")
    .option("--draw-seed <n>", "seed of the draws, in place of the file's")
    .option("--people <n>", "people to draw, in place of the file's")
    .option("--workers <n>", "worker threads (default: one for each core, at most 4)")
    .option("--restart", "throw away what another or unfinished sweep has left in the folder")
    .action(async (file: string, options: SweepCommandOptions) => {
      const ledger = loadLedger(projectData());
      const { workers, ...given } = checkedGiven(options);
      const sweep = readSweep(file, ledger, given);
      const out = options.out ?? join("out", sweep.id);
      prepareFolder(out, "--out");
      const goOn = `Stopped. What has been run is kept in ${out}; to go on:\n  ${command(file, out, options)}`;
      const { found } = await makeSweep(out, sweep, ledger, {
        restart: options.restart,
        workers,
        progress: true,
        stoppable: (task) => untilInterrupted(goOn, task),
        onGoOn: ({ runs, allRuns }) => {
          const count = (n: number): string => n.toLocaleString("en-US");
          console.error(`Going on in ${out}: ${count(runs)} of ${count(allRuns)} runs are done.`);
        },
      });
      console.log(sweepReport(sweep, await readSummary(out, REPORTED, MOST_REPORTED)));
      const files = "summary, results and scenarios, each as .csv and .parquet";
      console.log(
        found
          ? `\n${out} holds this sweep already, whole: ${files}.`
          : `\nWrote to ${out}: ${files}. README.md there says what every column holds.`,
      );
    });
}

/** The options that were given, as numbers; throws an InputError naming the one that is wrong. */
function checkedGiven({ people, draws, drawSeed, workers }: SweepCommandOptions) {
  const checked = checkedOptions({ baseline: "", people, workers }, 1);
  return {
    ...(people === undefined ? {} : { people: checked.people }),
    ...(workers === undefined ? {} : { workers: checked.workers }),
    ...(drawSeed === undefined ? {} : { seed: wholeNumber("--draw-seed", drawSeed, 0, MOST_SEED) }),
    ...(draws === undefined ? {} : { draws: checkedDraws(draws) }),
  };
}

function checkedDraws(draws: string): number {
  if (draws === "0") return 0;
  return wholeNumber("--draws", draws, FEWEST_SWEEP_DRAWS, MOST_SWEEP_DRAWS);
}

/** The command that goes on with a run: what it was started with, but without starting anew. */
function command(file: string, out: string, options: SweepCommandOptions): string {
  const { draws, drawSeed, people } = options;
  const given = Object.entries({ out, draws, "draw-seed": drawSeed, people });
  const words = given.flatMap(([name, value]) =>
    value === undefined ? [] : `--${name} ${quoted(value)}`,
  );
  return `npm run crossmatch -- sweep ${[quoted(file), ...words].join(" ")}`;
}

function quoted(word: string): string {
  return /^[\w./:=@-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
