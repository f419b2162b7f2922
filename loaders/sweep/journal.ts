import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { BlockValues } from "../../src/model/sweep/sweep-progress.js";

/** The file in the output folder that keeps what has been run so far. */
export const JOURNAL = "progress.journal";
/** Lines reach the disk at most this many milliseconds after they were written. */
const LONGEST_UNSYNCED = 500;
const NEWLINE = 0x0a;

/**
 * A journal: a first line that says what is being run, then a line for each finished block, each
 * with a checksum. Lines are only ever added, so that a run cut off at any moment loses no more than
 * the line it was writing; a line that is cut short or spoilt is left out when the journal is read.
 */
export class Journal {
  readonly #file: number;
  #synced = performance.now();

  private constructor(path: string) {
    this.#file = openSync(path, "a");
  }

  /** Begins a journal in a folder, whole or not at all. `temporary` is a folder on the same disk. */
  static begin(dir: string, temporary: string, header: object): Journal {
    const aside = join(temporary, JOURNAL);
    const file = openSync(aside, "w");
    try {
      writeFileSync(file, lineOf(JSON.stringify(header)));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(aside, join(dir, JOURNAL));
    return new Journal(join(dir, JOURNAL));
  }

  /** Goes on with a journal that is there. */
  static goOn(dir: string): Journal {
    const journal = new Journal(join(dir, JOURNAL));
    // What a run that was cut off was writing ends here, whether it was whole or not.
    writeSync(journal.#file, "\n");
    return journal;
  }

  /** Adds a block's values. */
  add({ at, values }: BlockValues): void {
    const bytes = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
    writeWhole(this.#file, lineOf(`${at} ${bytes.toString("base64")}`));
    if (performance.now() - this.#synced >= LONGEST_UNSYNCED) this.sync();
  }

  /** Waits until everything added has reached the disk. */
  sync(): void {
    fsyncSync(this.#file);
    this.#synced = performance.now();
  }

  close(): void {
    closeSync(this.#file);
  }
}

/** Whether a folder has a journal. */
export function hasJournal(dir: string): boolean {
  return existsSync(join(dir, JOURNAL));
}

/**
 * Reads the journal of a folder: what its first line says (undefined if that is spoilt), and every
 * whole block, handed to `visit`.
 */
export function readJournal(dir: string, visit: (block: BlockValues) => void): unknown {
  const bytes = readFileSync(join(dir, JOURNAL));
  let header: unknown;
  let start = 0;
  while (start < bytes.length) {
    const found = bytes.indexOf(NEWLINE, start);
    const end = found < 0 ? bytes.length : found;
    const text = checkedText(bytes.toString("latin1", start, end));
    if (start === 0) header = text === undefined ? undefined : JSON.parse(text);
    else if (text !== undefined) visit(blockOf(text));
    start = end + 1;
  }
  return header;
}

/** A line: a checksum of its text, then the text. */
function lineOf(text: string): string {
  return `${checksum(text)} ${text}\n`;
}

function checkedText(line: string): string | undefined {
  const text = line.slice(line.indexOf(" ") + 1);
  return line.startsWith(`${checksum(text)} `) ? text : undefined;
}

function checksum(text: string): string {
  return createHash("sha256").update(text, "latin1").digest("hex").slice(0, 16);
}

function blockOf(text: string): BlockValues {
  const space = text.indexOf(" ");
  const bytes = new Uint8Array(Buffer.from(text.slice(space + 1), "base64"));
  return { at: Number(text.slice(0, space)), values: new Float64Array(bytes.buffer) };
}

/** A disk that is almost full takes a part of a text without an error. */
function writeWhole(file: number, text: string): void {
  const bytes = Buffer.from(text, "latin1");
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}
