import { byteString } from "../../../src/linkage/byte-string.js";
import { MOST_EDITS, similar } from "../../../src/linkage/similar.js";
import { soundCode } from "../../../src/linkage/sound-code.js";
import { countBits, firstFour, letterMask } from "./letter-sets.js";
import { LONGEST_PREFIX, lettersToSpare } from "./letters-to-spare.js";
import type { WeightedName } from "./weighted-names.js";

const SPACE = letterMask(" ");
/** Pairs are never longer than this, nor strings that could be similar to longer ones. */
const LONGEST = 96;

/** A surname that stands for a share of a vocabulary, and its letters. */
export interface Stand extends WeightedName {
  readonly mask: number;
}

/** A string to which pairs of surnames are compared. */
export class PairQuery {
  /** First surnames that would be part of the string, parted at a space or hyphen, or all of it. */
  readonly heads: ReadonlySet<string>;
  /** Second surnames that would be. */
  readonly tails: ReadonlySet<string>;
  readonly #text: string;
  readonly #length: number;
  readonly #mask: number;
  readonly #start: number;
  readonly #code: string;
  /** By common prefix and length of a pair, letters of the string that may lack a partner. */
  readonly #spare: readonly Int32Array[];
  /** By common prefix, letters of a pair that may, and the longest a pair may be. */
  readonly #extra: readonly number[];
  readonly #longest: readonly number[];

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
    this.#spare = Array.from({ length: LONGEST_PREFIX + 1 }, (_, prefix) =>
      Int32Array.from({ length: LONGEST }, (_, length) =>
        lettersToSpare(bytes.length, length, prefix),
      ),
    );
    this.#longest = this.#spare.map((row) => row.findLastIndex((lacking) => lacking >= 0));
    this.#extra = this.#spare.map((row) =>
      Math.max(...row.map((lacking, n) => (lacking < 0 ? -1 : lacking + n - bytes.length))),
    );
  }

  /** Whether a pair can be similar of which one surname has these letters. */
  mayHold(mask: number): boolean {
    const most = Math.max(this.#extra[LONGEST_PREFIX]!, MOST_EDITS);
    return countBits(mask & ~this.#mask) <= most;
  }

  /** Whether two surnames in a row are similar to the string and not equal to it. */
  passes(first: string, second: string, bySound: boolean): boolean {
    const pair = `${first} ${second}`;
    if (pair === this.#text) return false;
    const mask = letterMask(pair);
    const gone = countBits(this.#mask & ~mask);
    const extra = countBits(mask & ~this.#mask);
    const longer = pair.length - this.#length;
    const lacking = this.#spare[this.#prefix(pair)]![pair.length] ?? -1;
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
    const extra = ({ mask }: Stand): number => countBits(mask & ~this.#mask);
    const fitting = seconds
      .filter((second) => extra(second) <= this.#extra[LONGEST_PREFIX]!)
      .sort((a, b) => a.name.length - b.name.length);
    const masks = Int32Array.from(fitting, ({ mask }) => mask | SPACE);
    const lengths = Int32Array.from(fitting, ({ name }) => name.length);
    const [wanted, size] = [this.#mask, this.#length];
    let sum = 0;
    for (const first of firsts) {
      const prefix = this.#prefixOfPair(first.name);
      if (extra(first) > this.#extra[prefix]!) continue;
      const byLength = this.#spare[prefix]!;
      const longest = this.#longest[prefix]!;
      const before = first.name.length + 1;
      let share = 0;
      for (let i = 0; i < masks.length; i++) {
        const length = before + lengths[i]!;
        // Seconds come by length: past the longest that will do, none does.
        if (length > longest) break;
        const lacking = byLength[length]!;
        if (lacking < 0) continue;
        const mask = first.mask | masks[i]!;
        const gone = wanted & ~mask;
        // Most pairs fail here: two letters or more that neither surname has.
        if (lacking < 2 && (gone & (gone - 1)) !== 0) continue;
        if (countBits(gone) > lacking) continue;
        if (countBits(mask & ~wanted) > lacking + length - size) continue;
        const second = fitting[i]!;
        if (this.passes(first.name, second.name, false)) share += second.share;
      }
      sum += first.share * share;
    }
    return sum;
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
