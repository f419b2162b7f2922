/**
 * Jaro-Winkler similarity of two strings, 0 to 1; 0 if either is empty. Characters are UTF-16
 * units; pass byte strings to compare bytes. Where the similarity is sure to be below `atLeast`,
 * 0 is returned sooner.
 *
 * W. E. Winkler (1990), "String comparator metrics and enhanced decision rules in the
 * Fellegi-Sunter model of record linkage": matches within half the longer length less one, and up
 * to four leading characters add a tenth each of what is missing once the Jaro similarity is above
 * 0.7. That is what DuckDB computes, to the last bit; packages on offer use a wider window.
 */
export function jaroWinkler(a: string, b: string, atLeast = 0): number {
  const lengthA = a.length;
  const lengthB = b.length;
  if (lengthA === 0 || lengthB === 0) return 0;
  if (a === b) return 1;
  const boost = commonPrefix(a, b) * PREFIX_WEIGHT;
  const fewest = fewestMatches(lengthA, lengthB, boost, atLeast);
  const matches = markMatches(a, b, fewest);
  if (matches === 0) return 0;
  const inOrder = matches - transpositions(a, b);
  const jaro = (matches / lengthA + matches / lengthB + inOrder / matches) / 3;
  if (jaro <= BOOST_ABOVE) return jaro;
  return jaro + boost * (1 - jaro);
}

/** Most the common prefix can add, as a share of what is missing to 1. */
export const LARGEST_BOOST = 0.4;

const BOOST_ABOVE = 0.7;
const PREFIX_WEIGHT = 0.1;
const LONGEST_PREFIX = LARGEST_BOOST / PREFIX_WEIGHT;
const ROUNDING = 1e-9;

function commonPrefix(a: string, b: string): number {
  const most = Math.min(LONGEST_PREFIX, a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

/** Matches without which even the right order cannot bring the similarity to `atLeast`. */
function fewestMatches(lengthA: number, lengthB: number, boost: number, atLeast: number): number {
  if (atLeast <= BOOST_ABOVE) return 0;
  const jaro = (atLeast - boost) / (1 - boost) - ROUNDING;
  return Math.ceil((3 * jaro - 1) / (1 / lengthA + 1 / lengthB));
}

// Kept between calls: comparing names must not allocate.
let matchedA = new Uint8Array(64);
let matchedB = new Uint8Array(64);

/** Marks matching characters and counts them; 0 as soon as they cannot be `fewest`. */
function markMatches(a: string, b: string, fewest: number): number {
  if (Math.min(a.length, b.length) < fewest) return 0;
  if (a.length > matchedA.length) matchedA = new Uint8Array(2 * a.length);
  if (b.length > matchedB.length) matchedB = new Uint8Array(2 * b.length);
  matchedB.fill(0, 0, b.length);
  const reach = Math.max(0, (Math.max(a.length, b.length) >> 1) - 1);
  let missesLeft = a.length - Math.max(1, fewest);
  for (let i = 0; i < a.length; i++) {
    const character = a.charCodeAt(i);
    const end = Math.min(i + reach + 1, b.length);
    let j = Math.max(0, i - reach);
    while (j < end && (matchedB[j] === 1 || b.charCodeAt(j) !== character)) j++;
    if (j < end) {
      matchedA[i] = 1;
      matchedB[j] = 1;
    } else {
      matchedA[i] = 0;
      if (--missesLeft < 0) return 0;
    }
  }
  return Math.max(1, fewest) + missesLeft;
}

/** Half the number of marked characters that stand in another order. */
function transpositions(a: string, b: string): number {
  let outOfPlace = 0;
  let j = 0;
  for (let i = 0; i < a.length; i++) {
    if (matchedA[i] === 0) continue;
    while (matchedB[j] === 0) j++;
    if (a.charCodeAt(i) !== b.charCodeAt(j)) outOfPlace++;
    j++;
  }
  return outOfPlace >> 1;
}
