/**
 * Summaries of strings from which it follows that two cannot be similar, without comparing them.
 * Strings are byte strings, one character per UTF-8 byte, as the comparison takes them.
 */

/** One bit for each of A to Z; all other characters share six bits. */
function bitOf(unit: number): number {
  return unit >= 65 && unit <= 90 ? unit - 65 : 26 + (unit % 6);
}

/** Which letters (or groups of other characters) occur. */
export function letterMask(text: string): number {
  let mask = 0;
  for (let i = 0; i < text.length; i++) mask |= 1 << bitOf(text.charCodeAt(i));
  return mask;
}

/** Which of them occur more than once. */
export function repeatMask(text: string): number {
  let once = 0;
  let twice = 0;
  for (let i = 0; i < text.length; i++) {
    const bit = 1 << bitOf(text.charCodeAt(i));
    twice |= once & bit;
    once |= bit;
  }
  return twice;
}

/** The first four characters in one number; shorter strings are filled up with zeros. */
export function firstFour(text: string): number {
  let word = 0;
  for (let i = 0; i < 4; i++) word = (word << 8) | (i < text.length ? text.charCodeAt(i) & 255 : 0);
  return word;
}

/** Number of bits set (H. S. Warren, Hacker's Delight, 2nd ed., figure 5-2). */
export function countBits(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
