import { byteString } from "../../../src/linkage/byte-string.js";
import { FEWEST_LETTERS, MOST_EDITS, similar } from "../../../src/linkage/similar.js";
import { soundCode } from "../../../src/linkage/sound-code.js";
import { LetterShelf, letterQuery } from "./letter-shelf.js";
import { LONGEST_PREFIX } from "./letters-to-spare.js";

const NONE = new Int32Array(0);

/**
 * Finds every string of a large vocabulary that is similar to a given one. The comparison itself
 * decides; letters and sound codes only spare it pairs that it could not find similar: by
 * Jaro-Winkler because too many letters lack a partner, or by sound because their codes differ.
 */
export class SimilarIndex {
  readonly strings: readonly string[];
  readonly #ids = new Map<string, number>();
  readonly #lengths: Int32Array;
  /** All strings, and those with a given first character. */
  readonly #all: LetterShelf;
  readonly #byFirst: ReadonlyMap<string, LetterShelf>;
  readonly #codes: readonly string[];
  readonly #byCode = new Map<string, number[]>();
  readonly #known = new Map<string, Int32Array>();
  /** Number of the search in which each string was last tested. */
  readonly #tested: Int32Array;
  #searches = 0;

  /** `strings` are distinct and none is empty. Ids are their positions. */
  constructor(strings: readonly string[]) {
    this.strings = strings;
    const bytes = strings.map(byteString);
    this.#lengths = Int32Array.from(bytes, ({ length }) => length);
    this.#codes = strings.map(soundCode);
    this.#tested = new Int32Array(strings.length);
    const byFirst = new Map<string, number[]>();
    strings.forEach((text, id) => {
      this.#ids.set(text, id);
      put(byFirst, bytes[id]!.charAt(0), id);
      const code = this.#codes[id]!;
      if (code !== "" && this.#lengths[id]! >= FEWEST_LETTERS) put(this.#byCode, code, id);
    });
    this.#all = new LetterShelf(Int32Array.from(strings.keys()), bytes);
    this.#byFirst = new Map(
      [...byFirst].map(([first, ids]) => [first, new LetterShelf(Int32Array.from(ids), bytes)]),
    );
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
    const search = ++this.#searches;
    const own = this.idOf(text);
    if (own >= 0) this.#tested[own] = search;
    const found: number[] = [];
    const test = (id: number): void => {
      if (this.#tested[id] === search) return;
      this.#tested[id] = search;
      if (similar(text, this.strings[id]!, code, this.#codes[id]!)) found.push(id);
    };
    const sought = letterQuery(bytes);
    this.#byFirst.get(bytes.charAt(0))?.visit(sought, LONGEST_PREFIX, test);
    // Strings with another first letter have no prefix in common that could help them.
    this.#all.visit(sought, 0, test);
    for (const id of this.#byCode.get(code) ?? []) {
      if (Math.abs(this.#lengths[id]! - bytes.length) <= MOST_EDITS) test(id);
    }
    return Int32Array.from(found).sort();
  }
}

function put<K>(lists: Map<K, number[]>, key: K, id: number): void {
  const known = lists.get(key);
  if (known) known.push(id);
  else lists.set(key, [id]);
}
