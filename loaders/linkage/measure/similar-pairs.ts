import { MOST_EDITS, similar } from "../../../src/linkage/similar.js";
import { soundCode } from "../../../src/linkage/sound-code.js";
import { byteString, countBits, firstFour, letterMask } from "./letter-sets.js";
import { LONGEST_PREFIX, lettersToSpare } from "./letters-to-spare.js";
import type { WeightedName } from "./weighted-names.js";

const SPACE = letterMask(" ");
/** No two surnames are longer together. */
const LONGEST = 128;

/**
 * The chance that two independent surnames of a vocabulary, written one after the other, are similar
 * to a given string without being equal to it.
 *
 * Pairs of which one is a part of the string itself are summed over that one's true share, the other
 * running through the list `beside`; pairs of two others are summed over the shorter list `inPairs`,
 * taken twice. Both lists stand for the whole vocabulary: see `standIns`. Neglected are pairs that
 * differ from the string in both surnames and pass by their sound alone: two edits in all, one in
 * each surname, of which one hits the first letters.
 */
export class SimilarPairs {
  readonly #shareOf: (name: string) => number;
  readonly #beside: readonly WeightedName[];
  readonly #besideNames: ReadonlySet<string>;
  readonly #inPairs: readonly Stand[];
  readonly #known = new Map<string, number>();

  constructor(
    beside: readonly WeightedName[],
    inPairs: readonly WeightedName[],
    shareOf: (name: string) => number,
  ) {
    this.#shareOf = shareOf;
    this.#beside = beside;
    this.#besideNames = new Set(beside.map(({ name }) => name));
    this.#inPairs = inPairs.map((stand) => ({ ...stand, mask: letterMask(stand.name) }));
  }

  /** The chance for a string; 0 for an empty one. */
  chance(text: string): number {
    if (text === "") return 0;
    let chance = this.#known.get(text);
    if (chance === undefined) {
      chance = this.#sum(new Query(text));
      this.#known.set(text, chance);
    }
    return chance;
  }

  #sum(query: Query): number {
    const { heads, tails } = query;
    let sum = 0;
    for (const head of heads) {
      const share = this.#shareOf(head);
      if (share === 0) continue;
      for (const tail of this.#beside) {
        if (query.passes(head, tail.name, true)) sum += share * tail.share;
      }
      // The string's own parts, where no stand bears their names.
      for (const tail of tails) {
        if (this.#besideNames.has(tail) || !query.passes(head, tail, true)) continue;
        sum += share * this.#shareOf(tail);
      }
    }
    for (const tail of tails) {
      const share = this.#shareOf(tail);
      if (share === 0) continue;
      for (const head of this.#beside) {
        if (!heads.has(head.name) && query.passes(head.name, tail, true)) {
          sum += share * head.share;
        }
      }
    }
    return (
      sum +
      query.bothDiffer(
        this.#inPairs.filter(({ name }) => !heads.has(name)),
        this.#inPairs.filter(({ name }) => !tails.has(name)),
      )
    );
  }
}

/** A surname that stands for a share of a vocabulary, and its letters. */
interface Stand extends WeightedName {
  readonly mask: number;
}

/** A string to which pairs of surnames are compared. */
class Query {
  /** First surnames that would be part of the string, parted at a space or hyphen, or all of it. */
  readonly heads: ReadonlySet<string>;
  /** Second surnames that would be. */
  readonly tails: ReadonlySet<string>;
  readonly #text: string;
  readonly #length: number;
  readonly #mask: number;
  readonly #start: number;
  readonly #code: string;

  constructor(text: string) {
    const bytes = byteString(text);
    const cuts = [...text.matchAll(/[ -]/g)].map(({ index }) => index);
    this.heads = new Set([...cuts.map((at) => text.slice(0, at)), text]);
    this.tails = new Set(cuts.map((at) => text.slice(at + 1)));
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
    const spare = this.#spareLetters();
    // The best that a string of any length can do bounds what a surname may add of its own.
    const most = spare.map((byLength) =>
      Math.max(
        ...byLength.map((lacking, length) => (lacking < 0 ? -1 : lacking + length - this.#length)),
      ),
    );
    const extra = ({ mask }: Stand): number => countBits(mask & ~this.#mask);
    const fitting = seconds.filter((second) => extra(second) <= most[LONGEST_PREFIX]!);
    const masks = Int32Array.from(fitting, ({ mask }) => mask | SPACE);
    const lengths = Int32Array.from(fitting, ({ name }) => name.length);
    const [wanted, size] = [this.#mask, this.#length];
    let sum = 0;
    for (const first of firsts) {
      const prefix = this.#prefixOfPair(first.name);
      if (extra(first) > most[prefix]!) continue;
      const byLength = spare[prefix]!;
      const before = first.name.length + 1;
      let share = 0;
      for (let i = 0; i < masks.length; i++) {
        const length = before + lengths[i]!;
        const lacking = byLength[length]!;
        if (lacking < 0) continue;
        const mask = first.mask | masks[i]!;
        if (countBits(wanted & ~mask) > lacking) continue;
        if (countBits(mask & ~wanted) > lacking + length - size) continue;
        const second = fitting[i]!;
        if (this.passes(first.name, second.name, false)) share += second.share;
      }
      sum += first.share * share;
    }
    return sum;
  }

  /** By common prefix and length of a pair, letters of the string that may lack a partner. */
  #spareLetters(): readonly Int32Array[] {
    return Array.from({ length: LONGEST_PREFIX + 1 }, (_, prefix) =>
      Int32Array.from({ length: LONGEST }, (_, length) =>
        lettersToSpare(this.#length, length, prefix),
      ),
    );
  }

  /** The most letters that a pair with this first surname can have in common at the start. */
  #prefixOfPair(first: string): number {
    if (first.length >= LONGEST_PREFIX) return this.#prefix(first);
    // Agreement may go on beyond its end, with the space and what follows it.
    const prefix = this.#prefix(`${first} `);
    return prefix > first.length ? LONGEST_PREFIX : prefix;
  }

  #prefix(text: string): number {
    return Math.clz32(this.#start ^ firstFour(text)) >> 3;
  }
}
