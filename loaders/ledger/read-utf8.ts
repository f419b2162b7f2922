import { readFileSync } from "node:fs";
import { InputError } from "../../src/model/input-error.js";

const NEWLINE = 0x0a;

/**
 * The text of a UTF-8 file, without a byte order mark. Throws an InputError if the file cannot be
 * read, or names the first line that is not UTF-8 instead of replacing its characters silently.
 */
export function readUtf8(path: string): string {
  const bytes = readBytes(path);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return text;
  } catch {
    // Told below, with the line.
  }
  throw new InputError({
    file: path,
    line: firstBadLine(bytes),
    expected: "UTF-8 text; save the file again with the encoding set to UTF-8",
  });
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const expected =
      code === "ENOENT"
        ? "a file, but there is none at this path"
        : code === "EISDIR"
          ? "a file, but this is a folder"
          : `a file that can be read (${code ?? String(error)})`;
    throw new InputError({ file: path, expected });
  }
}

/** A line feed byte is never part of a longer UTF-8 character, so lines can be tried one by one. */
function firstBadLine(bytes: Uint8Array): number {
  let start = 0;
  for (let line = 1; ; line++) {
    const end = bytes.indexOf(NEWLINE, start);
    const slice = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (slice.includes(0) || !isUtf8(slice) || end < 0) return line;
    start = end + 1;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
