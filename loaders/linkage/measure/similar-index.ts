import { FEWEST_LETTERS, MOST_EDITS, similar } from "../../../src/linkage/similar.js";
import { soundCode } from "../../../src/linkage/sound-code.js";
import { byteString, countBits, firstFour, letterMask, repeatMask } from "./letter-sets.js";
import { LONGEST_PREFIX, lettersToSpare } from "./letters-to-spare.js";

const NONE = new Int32Array(0);
/** Lengths beyond this share a bucket; no name comes near. */
const LONGEST = 255;

/**
 * Finds every string of a large vocabulary that is similar to a given one. The comparison itself
 * decides; letter sets only spare it pairs that it could not find similar: by Jaro-Winkler because
 * too many letters lack a partner, or by sound because their codes differ.
 */
export class SimilarIndex {
  readonly strings: readonly string[];
  readonly #ids = new Map<string, number>();
  readonly #order: Int32Array;
  readonly #masks: Int32Array;
  readonly #repeats: Int32Array;
  readonly #starts: Int32Array;
  readonly #lengths: Int32Array;
  /** Where strings of a first character and length stand in the order. */
  readonly #buckets = new Map<
    number,
    { first: number; length: number; from: number; to: number }
  >();
  readonly #byCode = new Map<string, number[]>();
  readonly #codes: string[];
  readonly #known = new Map<string, Int32Array>();
  readonly #seen: Int32Array;
  #search = 0;

  /** `strings` are distinct. Ids are their positions. */
  constructor(strings: readonly string[]) {
    this.strings = strings;
    const bytes = strings.map(byteString);
    const bucketOf = (text: string) => (text.charCodeAt(0) << 8) | Math.min(LONGEST, text.length);
    const bucket = Int32Array.from(bytes, bucketOf);
    this.#order = Int32Array.from(strings.keys()).sort((a, b) => bucket[a]! - bucket[b]! || a - b);
    this.#masks = Int32Array.from(this.#order, (id) => letterMask(bytes[id]!));
    this.#repeats = Int32Array.from(this.#order, (id) => repeatMask(bytes[id]!));
    this.#starts = Int32Array.from(this.#order, (id) => firstFour(bytes[id]!));
    this.#lengths = Int32Array.from(bytes, (text) => text.length);
    this.#seen = new Int32Array(strings.length);
    this.#codes = strings.map(soundCode);
    strings.forEach((text, id) => {
      this.#ids.set(text, id);
      const code = this.#codes[id]!;
      if (code === "" || this.#lengths[id]! < FEWEST_LETTERS) return;
      const alike = this.#byCode.get(code);
      if (alike) alike.push(id);
      else this.#byCode.set(code, [id]);
    });
    this.#order.forEach((id, at) => {
      const known = this.#buckets.get(bucket[id]!);
      if (known) known.to = at + 1;
      else {
        const [first, length] = [bucket[id]! >> 8, bucket[id]! & LONGEST];
        this.#buckets.set(bucket[id]!, { first, length, from: at, to: at + 1 });
      }
    });
  }

  /** The id of a string, or -1. */
  idOf(text: string): number {
    return this.#ids.get(text) ?? -1;
  }

  /** Ids of the strings similar to this one, itself left out. */
  similarTo(text: string): Int32Array {
    if (text === "") return NONE;
    let found = this.#known.get(text);
    if (!found) {
      found = this.#find(text);
      this.#known.set(text, found);
    }
    return found;
  }

  #find(text: string): Int32Array {
    const bytes = byteString(text);
    const code = soundCode(text);
    const mask = letterMask(bytes);
    const repeats = repeatMask(bytes);
    const found: number[] = [];
    const own = this.idOf(text);
    const search = ++this.#search;
    const test = (id: number) => {
      if (this.#seen[id] === search || id === own) return;
      this.#seen[id] = search;
      if (similar(text, this.strings[id]!, code, this.#codes[id]!)) found.push(id);
    };
    for (const bucket of this.#buckets.values()) {
      if (bucket.length === LONGEST) {
        for (let at = bucket.from; at < bucket.to; at++) test(this.#order[at]!);
      } else if (bucket.first === bytes.charCodeAt(0)) {
        this.#scanSameStart(bytes, mask, repeats, bucket, test);
      } else this.#scanOtherStart(bytes, mask, repeats, bucket, test);
    }
    for (const id of this.#byCode.get(code) ?? []) {
      if (Math.abs(this.#lengths[id]! - bytes.length) <= MOST_EDITS) test(id);
    }
    return Int32Array.from(found).sort();
  }

  #scanSameStart(
    text: string,
    mask: number,
    repeats: number,
    { from, to, length }: { from: number; to: number; length: number },
    test: (id: number) => void,
  ): void {
    const spare = Array.from({ length: LONGEST_PREFIX + 1 }, (_, l) =>
      lettersToSpare(text.length, length, l),
    );
    if (spare[LONGEST_PREFIX]! < 0) return;
    const longer = length - text.length;
    const start = firstFour(text);
    for (let at = from; at < to; at++) {
      const lacking = spare[Math.clz32(start ^ this.#starts[at]!) >> 3]!;
      if (lacking < 0) continue;
      const there = this.#masks[at]!;
      const thereTwice = this.#repeats[at]!;
      if (countBits(mask & ~there) + countBits(repeats & ~thereTwice) > lacking) continue;
      if (countBits(there & ~mask) + countBits(thereTwice & ~repeats) > lacking + longer) continue;
      test(this.#order[at]!);
    }
  }

  #scanOtherStart(
    text: string,
    mask: number,
    repeats: number,
    { from, to, length }: { from: number; to: number; length: number },
    test: (id: number) => void,
  ): void {
    const lacking = lettersToSpare(text.length, length, 0);
    if (lacking < 0) return;
    const longer = length - text.length;
    for (let at = from; at < to; at++) {
      const there = this.#masks[at]!;
      const gone = mask & ~there;
      // Most strings fail here: two letters or more without a partner.
      if (lacking < 2 && (lacking === 0 ? gone : gone & (gone - 1)) !== 0) continue;
      const thereTwice = this.#repeats[at]!;
      if (countBits(gone) + countBits(repeats & ~thereTwice) > lacking) continue;
      if (countBits(there & ~mask) + countBits(thereTwice & ~repeats) > lacking + longer) continue;
      test(this.#order[at]!);
    }
  }
}
