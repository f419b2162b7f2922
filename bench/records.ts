import { execFileSync } from "node:child_process";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { bundleModules } from "./bundle-modules.js";
import { median } from "./median.js";
import type { RecordsReport } from "./records-worker.js";

/**
 * People per second who are written out in full on both files, by the code behind `crossmatch
 * records`, beside a plain faker loop that writes a record of either kind for every person. Most
 * people of a state are on the tax file alone, which would flatter Crossmatch: its time for a person
 * is that of an agency row plus that of a tax record, and what opening the state took, spread evenly
 * over all records. Starting and reading name lists is left out on both sides. The two take turns,
 * round after round, and the median of the rounds' ratios counts: a machine that others share slows
 * down and speeds up within seconds. The states are large ones, where most people live: one a core.
 */
const STATES = ["FL", "NY", "IL", "NJ", "GA", "NC", "WA", "AZ"] as const;
const WORKERS = Math.min(availableParallelism(), STATES.length);
const FAKER_PEOPLE = 60_000;
const GOAL = 20;
const ROUNDS = 5;

const WORLD = "bench/records-worker.ts";
const LOOP = "bench/faker-records-run.ts";

/** Draws one state in each worker, all at once. */
async function drawStates(script: string): Promise<RecordsReport[]> {
  const started = STATES.slice(0, WORKERS).map((state) => {
    const worker = new Worker(script, { workerData: { state }, execArgv: [] });
    const next = <T>() =>
      new Promise<T>((resolve, reject) => {
        worker.once("message", resolve);
        worker.once("error", reject);
      });
    return { worker, next };
  });
  await Promise.all(started.map(({ next }) => next()));
  return Promise.all(
    started.map(({ worker, next }) => {
      worker.postMessage("go");
      return next<RecordsReport>();
    }),
  );
}

const micro = ({ records, seconds }: { records: number; seconds: number }): number =>
  (1e6 * seconds) / records;

/** Microseconds that a report comes to: for a row, a record, opening for both, and all of it. */
function costs({ opening, agency, tax }: RecordsReport) {
  const open = (2e6 * opening) / (agency.records + tax.records);
  return {
    row: micro(agency),
    record: micro(tax),
    open,
    person: micro(agency) + micro(tax) + open,
  };
}

const { paths, discard } = await bundleModules([WORLD, LOOP]);
process.once("exit", discard);
console.log(
  `Microseconds for a person on both files, in ${WORKERS} worker threads at once; a faker loop runs in one.`,
);
const ratios: number[] = [];
const table: Record<string, string | number>[] = [];
for (let round = 1; round <= ROUNDS; round++) {
  const reports = await drawStates(paths[WORLD]);
  const loop = Number(
    execFileSync(process.execPath, [paths[LOOP], String(FAKER_PEOPLE)], { encoding: "utf8" }),
  );
  for (const report of reports) {
    const { row, record, open, person } = costs(report);
    table.push({
      round,
      drawn: `Crossmatch, ${report.state}`,
      "agency rows": report.agency.records,
      "tax records": report.tax.records,
      "an agency row": Number(row.toFixed(2)),
      "a tax record": Number(record.toFixed(2)),
      "opening, twice": Number(open.toFixed(2)),
      "a person": Number(person.toFixed(2)),
      "people a second": Math.round(1e6 / person),
    });
  }
  const theirs = FAKER_PEOPLE / loop;
  table.push({
    round,
    drawn: "plain faker loop",
    "agency rows": FAKER_PEOPLE,
    "tax records": FAKER_PEOPLE,
    "a person": Number((1e6 / theirs).toFixed(2)),
    "people a second": Math.round(theirs),
  });
  ratios.push(reports.reduce((sum, report) => sum + 1e6 / costs(report).person, 0) / theirs);
}
console.table(table);
const ratio = median(ratios);
console.log(
  `Crossmatch writes ${ratio.toFixed(1)} times as many people a second in ${WORKERS} threads (goal: ${GOAL}), ${(ratio / WORKERS).toFixed(1)} times a thread; by round ${ratios.map((each) => each.toFixed(1)).join(", ")}.`,
);
if (ratio < GOAL) process.exitCode = 1;
