import { existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../../src/model/input-error.js";
import type { Ledger } from "../../src/model/ledger.js";
import type { Sweep } from "../../src/model/sweep/sweep.js";
import { SweepProgress } from "../../src/model/sweep/sweep-progress.js";
import { isDiskFull } from "../disk-full.js";
import { withFolderLock } from "../records/files/folder-lock.js";
import { fingerprintOf } from "./fingerprint.js";
import { JOURNAL, Journal } from "./journal.js";
import { clearFolder, folderState } from "./output-state.js";
import { type RunOptions, runSweep } from "./run-sweep.js";
import { DESCRIPTION, SWEEP_FILES } from "./sweep-set.js";
import { writeSweep } from "./write-sweep.js";

export interface SweepRunOptions extends RunOptions {
  /** Whether to throw away what another or unfinished sweep has left in the folder. */
  readonly restart?: boolean | undefined;
  /** Told what an earlier run that was cut off has done. */
  readonly onGoOn?: (done: Pick<SweepProgress, "runs" | "allRuns">) => void;
}

/**
 * Runs a sweep and puts its files into a folder. Every finished block is kept in a journal there, so
 * that a run which is cut off at any moment goes on where it was, to the same bytes. Returns whether
 * the folder held the finished sweep already. Throws an InputError where the folder holds something
 * else, another process is at work in it, or the disk is full.
 */
export async function makeSweep(
  dir: string,
  sweep: Sweep,
  ledger: Ledger,
  { restart = false, onGoOn, ...options }: SweepRunOptions = {},
): Promise<{ readonly found: boolean }> {
  return withFolderLock(dir, async (temporary, abandoned) => {
    for (const left of abandoned) rmSync(left, { recursive: true, force: true });
    if (restart) clearFolder(dir);
    const fingerprint = fingerprintOf(sweep);
    const done = new SweepProgress(sweep);
    const state = folderState(dir, fingerprint, (block) => done.take(block));
    if (state === "finished") {
      rmSync(join(dir, JOURNAL), { force: true });
      return { found: true };
    }
    if (state === "begun") onGoOn?.(done);
    try {
      const journal =
        state === "begun" ? Journal.goOn(dir) : Journal.begin(dir, temporary, fingerprint);
      try {
        await runSweep(sweep, done, ledger, options, (block) => journal.add(block));
        journal.sync();
      } finally {
        journal.close();
      }
      const description = await writeSweep(temporary, sweep, done.values, fingerprint);
      writeFileSync(join(temporary, DESCRIPTION), description);
    } catch (error) {
      throw isDiskFull(error) ? noRoom(dir) : error;
    }
    for (const name of [...SWEEP_FILES, DESCRIPTION]) {
      renameSync(join(temporary, name), join(dir, name));
    }
    rmSync(join(dir, JOURNAL));
    return { found: false };
  });
}

function noRoom(dir: string): InputError {
  const kept = existsSync(join(dir, JOURNAL))
    ? "what has been run is kept: make room, and run the same command again"
    : "nothing was left behind";
  return new InputError({
    file: "--out",
    value: dir,
    expected: `more room: the disk is full; ${kept}`,
  });
}
