import { damerauDistance } from "./damerau.js";
import { isAscii } from "./fold.js";
import { jaroWinkler, LARGEST_BOOST } from "./jaro-winkler.js";

/** Names are similar from this Jaro-Winkler similarity on, */
export const SIMILAR_FROM = 0.92;
/** or if they sound the same and this many edits, at most, part them, */
export const MOST_EDITS = 2;
/** provided that both have at least this many letters. */
export const FEWEST_LETTERS = 4;

/**
 * The shorter of two similar strings over the longer one, at least: with all its letters matched in
 * order the Jaro similarity is (2 + ratio) / 3, and the prefix adds no more than its largest boost.
 * Below it the Jaro-Winkler similarity need not be worked out. A hair less, against rounding.
 */
export const SHORTEST_RATIO = (3 * (SIMILAR_FROM - LARGEST_BOOST)) / (1 - LARGEST_BOOST) - 2 - 1e-9;

/**
 * Whether two names are similar, given their sound codes. Empty names are similar to none. Lengths,
 * similarity and distance count UTF-8 bytes, as databases do: a letter with an accent is two.
 */
export function similar(a: string, b: string, codeA: string, codeB: string): boolean {
  if (a === "" || b === "") return false;
  const bytesA = byteString(a);
  const bytesB = byteString(b);
  const shorter = Math.min(bytesA.length, bytesB.length);
  const longer = Math.max(bytesA.length, bytesB.length);
  if (shorter >= SHORTEST_RATIO * longer && jaroWinkler(bytesA, bytesB) >= SIMILAR_FROM)
    return true;
  return (
    codeA === codeB &&
    codeA !== "" &&
    shorter >= FEWEST_LETTERS &&
    longer - shorter <= MOST_EDITS &&
    damerauDistance(bytesA, bytesB) <= MOST_EDITS
  );
}

const encoder = new TextEncoder();

/** A string with one character per UTF-8 byte; plain text is its own. */
function byteString(text: string): string {
  return isAscii(text) ? text : String.fromCharCode(...encoder.encode(text));
}
