import { errorPlace } from "./error-place.js";
import { neighbouringKey } from "./keyboard.js";

/**
 * Shares of the four slips of the hand: the averages of the conditional weights that the FEBRL data
 * set generator uses for given names and surnames, without its table of misspellings.
 */
const SUBSTITUTED = 0.58;
const OMITTED = 0.21;
const INSERTED = 0.13;

/**
 * One slip of the hand in plain capitals: a neighbouring key, a letter left out, a letter doubled or
 * one too many from a neighbouring key, or (the rest) two letters in the wrong order. `slip`,
 * `place` and `key` in [0, 1) settle which, where and with what. Always differs from a text that
 * holds a letter or digit; a slip that would leave the text the same, or a word empty, becomes a
 * neighbouring key.
 */
export function typo(text: string, slip: number, place: number, key: number): string {
  const at = errorPlace(text, place);
  if (at < 0) return text;
  const before = text.slice(0, at);
  const letter = text.charAt(at);
  const after = text.slice(at + 1);
  if (slip >= SUBSTITUTED) {
    if (slip < SUBSTITUTED + OMITTED) {
      if (!standsAlone(before, after)) return before + after;
    } else if (slip < SUBSTITUTED + OMITTED + INSERTED) {
      const extra = key < 0.5 ? letter : neighbouringKey(letter, 2 * key - 1);
      return before + letter + extra + after;
    } else {
      const swapped = swap(text, at);
      if (swapped !== text) return swapped;
    }
  }
  return before + neighbouringKey(letter, key) + after;
}

/** Whether the letter is all there is of its word. */
function standsAlone(before: string, after: string): boolean {
  return (before === "" || before.endsWith(" ")) && (after === "" || after.startsWith(" "));
}

/** The letter with the next one; the last of a word with the one before it. */
function swap(text: string, at: number): string {
  const next = text.charAt(at + 1);
  const left = next === "" || next === " " ? at - 1 : at;
  const first = text.charAt(left);
  if (first === "" || first === " ") return text;
  return text.slice(0, left) + text.charAt(left + 1) + first + text.slice(left + 2);
}
