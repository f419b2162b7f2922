import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadLedger } from "../../loaders/ledger/load-ledger.js";
import { InputError } from "../../src/model/input-error.js";

export type Edit = (text: string) => string | Uint8Array;

/** Runs `use` on a copy of the ledger in which some files are rewritten, then removes the copy. */
export function withEditedLedger<T>(
  edits: Readonly<Record<string, Edit>>,
  use: (dir: string) => T,
): T {
  const dir = mkdtempSync(join(tmpdir(), "crossmatch-ledger-"));
  try {
    cpSync("data", dir, { recursive: true });
    for (const [name, edit] of Object.entries(edits)) {
      const path = join(dir, name);
      const before = readFileSync(path, "utf8");
      const after = edit(before);
      if (after === before) throw new Error(`The edit of ${name} changed nothing.`);
      writeFileSync(path, after);
    }
    return use(dir);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** Runs `use` on a file with the given content, then removes it. */
export function withFile<T>(name: string, content: string | Uint8Array, use: (path: string) => T) {
  const dir = mkdtempSync(join(tmpdir(), "crossmatch-file-"));
  try {
    writeFileSync(join(dir, name), content);
    return use(join(dir, name));
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** The InputError that `run` throws; any other outcome fails the test. */
export function inputErrorOf(run: () => unknown): InputError {
  try {
    run();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error("Expected an InputError, but nothing was thrown.");
}

/** The messages of a ledger in which one file is rewritten, with bare file names. */
export function ledgerMessages(file: string, edit: Edit): string[] {
  return withEditedLedger({ [file]: edit }, (dir) =>
    inputErrorOf(() => loadLedger(dir))
      .message.replaceAll(`${dir}/`, "")
      .split("\n"),
  );
}

/** The number of the first line that holds a text, counted from 1. */
export function lineWith(text: string, part: string): number {
  const line = text.split("\n").findIndex((candidate) => candidate.includes(part)) + 1;
  if (line === 0) throw new Error(`No line holds ${part}.`);
  return line;
}
