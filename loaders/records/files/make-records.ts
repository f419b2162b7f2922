import { existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { InputError, quoteValue } from "../../../src/model/input-error.js";
import { isDiskFull } from "../../disk-full.js";
import { withFolderLock } from "./folder-lock.js";
import type { Format } from "./format.js";
import { readmeText } from "./readme-text.js";
import {
  checkFiles,
  DESCRIPTION,
  describeSet,
  README,
  type RecordInputs,
  type RecordSet,
  readRecordSet,
  tableFile,
} from "./record-set.js";
import type { RecordSource } from "./record-source.js";
import { TABLE_NAMES } from "./tables.js";
import { writeTables } from "./write-tables.js";

/** A set of record files and whether they were there already. */
export interface MadeRecords {
  readonly set: RecordSet;
  readonly found: boolean;
}

/**
 * Puts the record files of a source into a folder, whole or not at all: they are written to a
 * temporary folder inside it and moved to their names at the end, the description last. A run that
 * is cut off leaves only the temporary folder, which the next run finishes moving or removes. Files
 * that are there and whole stay; other files are never overwritten (InputError). `open` is called
 * only when there is something to write.
 */
export async function makeRecords(
  dir: string,
  format: Format,
  inputs: RecordInputs,
  open: () => RecordSource | Promise<RecordSource>,
): Promise<MadeRecords> {
  return withFolderLock(dir, async (temporary, abandoned) => {
    for (const left of abandoned) settle(left, dir);
    const known = knownSet(dir, format, inputs);
    if (known) return { set: known, found: true };
    try {
      const rows = await writeTables(await open(), temporary, format);
      writeFileSync(join(temporary, README), readmeText(inputs, format, rows));
      const description = describeSet(temporary, format, inputs, rows);
      writeFileSync(join(temporary, `${DESCRIPTION}.part`), description);
    } catch (error) {
      throw isDiskFull(error) ? noRoom(dir) : error;
    }
    // From here on the temporary folder is complete, and a later run can finish the moving.
    renameSync(join(temporary, `${DESCRIPTION}.part`), join(temporary, DESCRIPTION));
    knownSet(dir, format, inputs);
    moveSet(temporary, dir, format);
    return { set: readRecordSet(dir)!, found: false };
  });
}

/** Finishes or undoes what a run that was cut off has left. */
function settle(left: string, dir: string): void {
  const set = readRecordSet(left);
  if (set && readRecordSet(dir) === undefined) moveSet(left, dir, set.format);
  rmSync(left, { recursive: true, force: true });
}

function moveSet(from: string, dir: string, format: Format): void {
  for (const name of [...setFiles(format), DESCRIPTION]) {
    if (existsSync(join(from, name))) renameSync(join(from, name), join(dir, name));
  }
}

function setFiles(format: Format): string[] {
  return [...TABLE_NAMES.map((table) => tableFile(table, format)), README];
}

/** The same set, whole, if the folder has it; throws if it has anything that would be overwritten. */
function knownSet(dir: string, format: Format, inputs: RecordInputs): RecordSet | undefined {
  const set = readRecordSet(dir);
  if (set === undefined) {
    const there = setFiles(format).find((name) => existsSync(join(dir, name)));
    if (there === undefined) return undefined;
    const expected = `a folder without a file of this name; ${there} was not written here by a finished run, so it is left alone: choose another folder`;
    throw new InputError({ file: "--out", value: join(dir, there), expected });
  }
  const differing = differences({ ...set.inputs, format: set.format }, { ...inputs, format });
  if (differing.length > 0) {
    const expected = `a folder for these records; it holds others (${differing.join(", ")}): choose another folder, or delete it`;
    throw new InputError({ file: "--out", value: dir, expected });
  }
  checkFiles(dir, set);
  return set;
}

type Described = RecordInputs & { readonly format: Format };

function differences(there: Described, asked: Described): string[] {
  const keys = ["format", "state", "people", "seed", "baseline", "set", "source"] as const;
  return keys
    .filter((key) => JSON.stringify(there[key]) !== JSON.stringify(asked[key]))
    .map((key) =>
      key === "source" ? "made by another version" : `${key} ${quoteValue(there[key])}`,
    );
}

function noRoom(dir: string): InputError {
  const expected = "more room: the disk is full; nothing was left behind";
  return new InputError({ file: "--out", value: dir, expected });
}
