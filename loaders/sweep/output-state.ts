import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../../src/model/input-error.js";
import type { BlockValues } from "../../src/model/sweep/sweep-progress.js";
import { checkResources } from "../check-resources.js";
import { changedParts, type Fingerprint, fingerprintSchema } from "./fingerprint.js";
import { hasJournal, JOURNAL, readJournal } from "./journal.js";
import { DESCRIPTION, readSweepSet, SWEEP_FILES } from "./sweep-set.js";

const RESTART = "choose another folder, or add --restart to throw away what is there";

/**
 * How far the sweep of a fingerprint has come in a folder; what its journal holds is handed to
 * `visit`. Throws an InputError where the folder holds another sweep, spoilt files, or files of these
 * names that no sweep has written.
 */
export function folderState(
  dir: string,
  fingerprint: Fingerprint,
  visit: (block: BlockValues) => void,
): "empty" | "begun" | "finished" {
  const set = readSweepSet(dir);
  if (set !== undefined) {
    refuseChanged(dir, "a finished sweep", set.fingerprint, fingerprint);
    checkResources(dir, set.resources, "to have it written anew, add --restart");
    return "finished";
  }
  if (hasJournal(dir)) {
    const blocks: BlockValues[] = [];
    const header = fingerprintSchema.safeParse(readJournal(dir, (block) => blocks.push(block)));
    if (!header.success) {
      const expected = `a journal that can be read; the first line of this one is spoilt: ${RESTART}`;
      throw new InputError({ file: join(dir, JOURNAL), expected });
    }
    refuseChanged(dir, "an unfinished sweep", header.data, fingerprint);
    for (const block of blocks) visit(block);
    return "begun";
  }
  const there = SWEEP_FILES.find((name) => existsSync(join(dir, name)));
  if (there === undefined) return "empty";
  const expected = `a folder without a file of this name; ${there} was not written here by a sweep, so it is left alone: choose another folder`;
  throw new InputError({ file: "--out", value: join(dir, there), expected });
}

function refuseChanged(dir: string, what: string, before: Fingerprint, now: Fingerprint): void {
  const changed = changedParts(before, now);
  if (changed.length === 0) return;
  const expected = `a folder for this sweep; it holds ${what} that was run otherwise (${changed.join("; ")}): ${RESTART}`;
  throw new InputError({ file: "--out", value: dir, expected });
}

/** Removes what a sweep has left in a folder, finished or not; other files stay. */
export function clearFolder(dir: string): void {
  const written = readSweepSet(dir) !== undefined || hasJournal(dir);
  if (!written) return;
  // What tells that the others are a sweep's goes last, so that clearing can be cut off too.
  for (const name of [...SWEEP_FILES, DESCRIPTION, JOURNAL])
    rmSync(join(dir, name), { force: true });
}
