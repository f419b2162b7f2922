import { LARGEST_BOOST } from "../../../src/linkage/jaro-winkler.js";
import { SIMILAR_FROM } from "../../../src/linkage/similar.js";

/** Longest common prefix that counts towards a Jaro-Winkler similarity. */
export const LONGEST_PREFIX = 4;

/**
 * How many letters of a string of length `a` may lack a partner in one of length `b` if the two are
 * similar and begin with `prefix` equal letters; negative if no such strings can be.
 *
 * With m letters matched, all in order at best, the Jaro similarity is (m/a + m/b + 1) / 3, and a
 * prefix adds its share of what is missing to 1. Solved for m, with a hair's allowance for rounding.
 */
export function lettersToSpare(a: number, b: number, prefix: number): number {
  const boost = (LARGEST_BOOST * prefix) / LONGEST_PREFIX;
  const jaro = (SIMILAR_FROM - boost) / (1 - boost);
  const matched = Math.ceil((3 * jaro - 1) / (1 / a + 1 / b) - 1e-6);
  return matched > Math.min(a, b) ? -1 : a - matched;
}
