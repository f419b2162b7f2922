import { isAscii } from "./fold.js";

const encoder = new TextEncoder();

/**
 * A text with one character for each of its bytes in UTF-8, as databases compare strings: a letter
 * with an accent is two. Plain text is its own.
 */
export function byteString(text: string): string {
  return isAscii(text) ? text : String.fromCharCode(...encoder.encode(text));
}
