import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * People drawn per second, whole process (start-up, data files, drawing, compressing, writing),
 * beside a plain faker loop that draws the same attributes. The loop draws fewer people, as it
 * would take minutes, and its time is without start-up, which favours it.
 */
const WORKERS = 2;
const FAKER_PEOPLE = 300_000;
const GOAL = 5;

const tsx = ["--import", "tsx", "--input-type=module", "-e"];
const node = (script: string): string =>
  execFileSync(process.execPath, [...tsx, script], { encoding: "utf8" });

const cache = mkdtempSync(join(tmpdir(), "crossmatch-bench-"));
try {
  const start = performance.now();
  const people = Number(
    node(`import { ensurePopulation } from "./loaders/population/artifact.js";
      const options = { baseline: "report", workers: ${WORKERS} };
      const { manifest } = await ensurePopulation(options, { cache: ${JSON.stringify(cache)} });
      console.log(manifest.people + manifest.lawful);`),
  );
  const seconds = (performance.now() - start) / 1000;
  const loop = Number(
    node(`import { fakerLoop } from "./bench/faker-loop.js";
      const start = performance.now();
      fakerLoop(${FAKER_PEOPLE});
      console.log((performance.now() - start) / 1000);`),
  );
  const ours = people / seconds;
  const theirs = FAKER_PEOPLE / loop;
  const row = (who: string, n: number, took: number, rate: number) => ({
    drawn: who,
    people: n,
    seconds: Number(took.toFixed(2)),
    "people a second": Math.round(rate),
  });
  console.table([
    row(`Crossmatch, ${WORKERS} workers, whole process`, people, seconds, ours),
    row("plain faker loop, same attributes", FAKER_PEOPLE, loop, theirs),
  ]);
  const ratio = ours / theirs;
  console.log(
    `Crossmatch draws ${ratio.toFixed(1)} times as many people a second (goal: ${GOAL}).`,
  );
  if (ratio < GOAL) process.exitCode = 1;
} finally {
  rmSync(cache, { recursive: true, force: true });
}
