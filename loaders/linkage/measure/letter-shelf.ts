import { countBits, firstFour, letterMask, repeatMask } from "./letter-sets.js";
import { LONGEST_PREFIX, lettersToSpare } from "./letters-to-spare.js";

/** Letters that about half of all names hold: the most telling ones to sort by. */
const TELLING = letterMask("AEINORLS");

/** What is looked for: a byte string and its letters. */
export interface LetterQuery {
  readonly length: number;
  readonly mask: number;
  readonly repeats: number;
  readonly start: number;
}

/** The letters of a byte string. */
export function letterQuery(bytes: string): LetterQuery {
  return {
    length: bytes.length,
    mask: letterMask(bytes),
    repeats: repeatMask(bytes),
    start: firstFour(bytes),
  };
}

/** Strings sorted by length and by which telling letters they hold, so that most can be skipped. */
export class LetterShelf {
  readonly #ids: Int32Array;
  readonly #masks: Int32Array;
  readonly #repeats: Int32Array;
  readonly #starts: Int32Array;
  /** Of each run of strings alike in both: length, telling letters and end. */
  readonly #runs: Int32Array;

  /** `ids`: which of the byte strings to hold. */
  constructor(ids: Int32Array, bytes: readonly string[]) {
    const masks = new Map<number, number>();
    for (const id of ids) masks.set(id, letterMask(bytes[id]!));
    const telling = (id: number): number => masks.get(id)! & TELLING;
    this.#ids = ids.toSorted(
      (a, b) => bytes[a]!.length - bytes[b]!.length || telling(a) - telling(b) || a - b,
    );
    this.#masks = this.#ids.map((id) => masks.get(id)!);
    this.#repeats = this.#ids.map((id) => repeatMask(bytes[id]!));
    this.#starts = this.#ids.map((id) => firstFour(bytes[id]!));
    const runs: number[] = [];
    this.#ids.forEach((id, at) => {
      const [length, letters] = [bytes[id]!.length, telling(id)];
      if (runs.at(-3) === length && runs.at(-2) === letters) runs[runs.length - 1] = at + 1;
      else runs.push(length, letters, at + 1);
    });
    this.#runs = Int32Array.from(runs);
  }

  /**
   * Visits all strings that could be similar by Jaro-Winkler to one sought, `most` letters at the
   * start being equal at most; and some that could not. A string lacks a partner for at least every
   * letter that it has and the other has not, counting second occurrences apart.
   */
  visit(sought: LetterQuery, most: number, visit: (id: number) => void): void {
    const { mask, repeats, start, length: size } = sought;
    const letters = mask & TELLING;
    const spare = new Int32Array(LONGEST_PREFIX + 1);
    let spareFor = -1;
    for (let run = 0, from = 0; run < this.#runs.length; from = this.#runs[run + 2]!, run += 3) {
      const length = this.#runs[run]!;
      if (length !== spareFor) {
        for (let l = 0; l <= LONGEST_PREFIX; l++) spare[l] = lettersToSpare(size, length, l);
        spareFor = length;
      }
      const here = this.#runs[run + 1]!;
      const longer = length - size;
      const best = spare[most]!;
      if (best < 0 || countBits(letters & ~here) > best) continue;
      if (countBits(here & ~letters) > best + longer) continue;
      for (let at = from; at < this.#runs[run + 2]!; at++) {
        const there = this.#masks[at]!;
        const gone = countBits(mask & ~there);
        if (gone > best) continue;
        const lacking = spare[Math.min(most, Math.clz32(start ^ this.#starts[at]!) >> 3)]!;
        const thereTwice = this.#repeats[at]!;
        if (gone + countBits(repeats & ~thereTwice) > lacking) continue;
        const extra = countBits(there & ~mask) + countBits(thereTwice & ~repeats);
        if (extra <= lacking + longer) visit(this.#ids[at]!);
      }
    }
  }
}
