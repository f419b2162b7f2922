import { execFileSync } from "node:child_process";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { bundleModules } from "./bundle-modules.js";
import type { RecordsReport } from "./records-worker.js";

/**
 * People per second who are written out in full on both files, by the code behind `crossmatch
 * records`, beside a plain faker loop that writes a record of either kind for every person. Most
 * people of a state are on the tax file alone, which would flatter Crossmatch: its time for a person
 * is that of an agency row plus that of a tax record, and what opening the state took, spread evenly
 * over all records. Starting and reading name lists is left out on both sides.
 */
const STATES = ["MA", "WA", "MD", "CO", "NV", "VA", "OR", "CT"] as const;
const WORKERS = Math.min(availableParallelism(), STATES.length);
const FAKER_PEOPLE = 60_000;
const GOAL = 20;

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

const { paths, discard } = await bundleModules([WORLD, LOOP]);
process.once("exit", discard);
const reports = await drawStates(paths[WORLD]);
const loop = Number(
  execFileSync(process.execPath, [paths[LOOP], String(FAKER_PEOPLE)], { encoding: "utf8" }),
);

const micro = ({ records, seconds }: { records: number; seconds: number }): number =>
  (1e6 * seconds) / records;
const rows = reports.map(({ state, opening, agency, tax }) => {
  const share = (1e6 * opening) / (agency.records + tax.records);
  return { state, agency, tax, share, person: micro(agency) + micro(tax) + 2 * share };
});
const ours = rows.reduce((sum, { person }) => sum + 1e6 / person, 0);
const theirs = FAKER_PEOPLE / loop;
console.log(
  `Microseconds for a person on both files, in ${WORKERS} worker threads at once; a faker loop runs in one.`,
);
console.table([
  ...rows.map(({ state, agency, tax, share, person }) => ({
    drawn: `Crossmatch, ${state}`,
    "agency rows": agency.records,
    "tax records": tax.records,
    "an agency row": Number(micro(agency).toFixed(2)),
    "a tax record": Number(micro(tax).toFixed(2)),
    "opening, twice": Number((2 * share).toFixed(2)),
    "a person": Number(person.toFixed(2)),
    "people a second": Math.round(1e6 / person),
  })),
  {
    drawn: "plain faker loop",
    "agency rows": FAKER_PEOPLE,
    "tax records": FAKER_PEOPLE,
    "a person": Number((1e6 / theirs).toFixed(2)),
    "people a second": Math.round(theirs),
  },
]);
const ratio = ours / theirs;
console.log(
  `Crossmatch writes ${ratio.toFixed(1)} times as many people a second in ${WORKERS} threads (goal: ${GOAL}), ${(ratio / WORKERS).toFixed(1)} times a thread.`,
);
if (ratio < GOAL) process.exitCode = 1;
