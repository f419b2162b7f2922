import { MOST_EDITS, similar } from "../../../src/linkage/similar.js";
import { soundCode } from "../../../src/linkage/sound-code.js";
import { byteString, countBits, firstFour, letterMask } from "./letter-sets.js";
import { LONGEST_PREFIX, lettersToSpare } from "./letters-to-spare.js";
import type { WeightedName } from "./weighted-names.js";

const SPACE = letterMask(" ");
const LONGEST = 64;

/** A surname that stands for a share of a vocabulary. */
interface Stand {
  readonly name: string;
  readonly share: number;
  readonly mask: number;
}

/**
 * The chance that two independent surnames of a vocabulary, written one after the other, are similar
 * to a given string without being equal to it.
 *
 * Pairs of which one is a part of the string itself are summed over that one's true share. For all
 * others the vocabulary is represented by `stands`: its most common surnames with their own shares,
 * and of the rest a fair sample, each with an equal share of what is left (see `standIns`). Neglected
 * are pairs that differ from the string in both surnames and pass by their sound alone: two edits in
 * all, one in each surname, of which one hits the first letters.
 */
export class SimilarPairs {
  readonly #shareOf: (name: string) => number;
  readonly #stands: readonly Stand[];
  readonly #known = new Map<string, number>();

  constructor(stands: readonly WeightedName[], shareOf: (name: string) => number) {
    this.#shareOf = shareOf;
    this.#stands = stands.map(({ name, share }) => ({ name, share, mask: letterMask(name) }));
  }

  chance(text: string): number {
    if (text === "") return 0;
    let chance = this.#known.get(text);
    if (chance === undefined) {
      chance = this.#sum(text);
      this.#known.set(text, chance);
    }
    return chance;
  }

  #sum(text: string): number {
    const query = new Query(text);
    const heads = new Set(query.cuts.map((at) => text.slice(0, at)).concat(text));
    const tails = new Set(query.cuts.map((at) => text.slice(at + 1)));
    let sum = 0;
    for (const head of heads) {
      const share = this.#shareOf(head);
      if (share === 0) continue;
      for (const tail of this.#stands) {
        if (query.passes(head, tail.name, true)) sum += share * tail.share;
      }
      for (const tail of tails) {
        if (!this.#isStand(tail) && query.passes(head, tail, true))
          sum += share * this.#shareOf(tail);
      }
    }
    const others = this.#stands.filter(({ name }) => !heads.has(name));
    for (const tail of tails) {
      const share = this.#shareOf(tail);
      if (share === 0) continue;
      for (const head of others) {
        if (query.passes(head.name, tail, true)) sum += share * head.share;
      }
    }
    const rest = others.filter(({ name }) => !tails.has(name));
    return sum + query.bothDiffer(others, rest);
  }

  #isStand(name: string): boolean {
    return this.#stands.some((stand) => stand.name === name);
  }
}

/** A string to which pairs of surnames are compared. */
class Query {
  /** Where the string can be parted: at spaces and hyphens. */
  readonly cuts: readonly number[];
  readonly #text: string;
  readonly #length: number;
  readonly #mask: number;
  readonly #start: number;
  readonly #code: string;

  constructor(text: string) {
    const bytes = byteString(text);
    this.cuts = [...text].flatMap((letter, at) => (letter === " " || letter === "-" ? [at] : []));
    this.#text = text;
    this.#length = bytes.length;
    this.#mask = letterMask(bytes);
    this.#start = firstFour(bytes);
    this.#code = soundCode(text);
  }

  /** Whether two surnames in a row are similar to the string and not equal to it. */
  passes(first: string, second: string, bySound: boolean): boolean {
    const pair = `${first} ${second}`;
    if (pair === this.#text) return false;
    const mask = letterMask(pair);
    const gone = countBits(this.#mask & ~mask);
    const extra = countBits(mask & ~this.#mask);
    const longer = pair.length - this.#length;
    const lacking = lettersToSpare(this.#length, pair.length, this.#prefix(pair));
    // Without codes, only the Jaro-Winkler similarity counts.
    if (gone <= lacking && extra <= lacking + longer && similar(this.#text, pair, "", "")) {
      return true;
    }
    if (!bySound || Math.abs(longer) > MOST_EDITS || gone > MOST_EDITS || extra > MOST_EDITS) {
      return false;
    }
    return similar(this.#text, pair, this.#code, soundCode(pair));
  }

  /** Total share of the pairs of these surnames that are similar by Jaro-Winkler. */
  bothDiffer(firsts: readonly Stand[], seconds: readonly Stand[]): number {
    const spare = Array.from({ length: LONGEST + 1 }, (_, length) =>
      Array.from({ length: LONGEST_PREFIX + 1 }, (_, prefix) =>
        lettersToSpare(this.#length, length, prefix),
      ),
    );
    // The best that a string of any length can do bounds what a surname may add of its own.
    const most = Math.max(
      ...spare.map((row, length) => {
        const lacking = row[LONGEST_PREFIX]!;
        return lacking < 0 ? -1 : lacking + length - this.#length;
      }),
    );
    const fits = ({ mask }: Stand): boolean => countBits(mask & ~this.#mask) <= most;
    const fitting = seconds.filter(fits);
    let sum = 0;
    for (const first of firsts) {
      if (!fits(first)) continue;
      // Shorter surnames could agree beyond their end, with the space and what follows it.
      const prefix = this.#prefix(first.name.length < 4 ? `${first.name} ` : first.name);
      const open = first.name.length < 4 && prefix > first.name.length;
      let share = 0;
      for (const second of fitting) {
        const length = first.name.length + 1 + second.name.length;
        const lacking = spare[Math.min(length, LONGEST)]![open ? LONGEST_PREFIX : prefix]!;
        if (lacking < 0) continue;
        const mask = first.mask | second.mask | SPACE;
        if (countBits(this.#mask & ~mask) > lacking) continue;
        if (countBits(mask & ~this.#mask) > lacking + length - this.#length) continue;
        if (this.passes(first.name, second.name, false)) share += second.share;
      }
      sum += first.share * share;
    }
    return sum;
  }

  #prefix(text: string): number {
    return Math.clz32(this.#start ^ firstFour(text)) >> 3;
  }
}
