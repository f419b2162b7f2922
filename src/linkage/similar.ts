import { byteString } from "./byte-string.js";
import { damerauDistance } from "./damerau.js";
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
 * similarity and distance count bytes in UTF-8, as databases do.
 */
export function similar(a: string, b: string, codeA: string, codeB: string): boolean {
  return similarBytes(byteString(a), byteString(b), codeA, codeB);
}

/** `similar` for names that are byte strings already (`byte-string.ts`). */
export function similarBytes(a: string, b: string, codeA: string, codeB: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  if (shorter === 0) return false;
  if (shorter >= SHORTEST_RATIO * longer && jaroWinkler(a, b, SIMILAR_FROM) >= SIMILAR_FROM) {
    return true;
  }
  return (
    codeA === codeB &&
    codeA !== "" &&
    shorter >= FEWEST_LETTERS &&
    longer - shorter <= MOST_EDITS &&
    damerauDistance(a, b) <= MOST_EDITS
  );
}
