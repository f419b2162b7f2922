import { letterMask } from "./letter-sets.js";
import { PairQuery, type Stand } from "./pair-query.js";
import type { WeightedName } from "./weighted-names.js";

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
  readonly #beside: readonly Stand[];
  readonly #besideNames: ReadonlySet<string>;
  readonly #inPairs: readonly Stand[];
  readonly #known = new Map<string, number>();

  constructor(
    beside: readonly WeightedName[],
    inPairs: readonly WeightedName[],
    shareOf: (name: string) => number,
  ) {
    this.#shareOf = shareOf;
    const withLetters = (names: readonly WeightedName[]): readonly Stand[] =>
      names.map((stand) => ({ ...stand, mask: letterMask(stand.name) }));
    this.#beside = withLetters(beside);
    this.#besideNames = new Set(beside.map(({ name }) => name));
    this.#inPairs = withLetters(inPairs);
  }

  /** The chance for a string; 0 for an empty one. */
  chance(text: string): number {
    if (text === "") return 0;
    let chance = this.#known.get(text);
    if (chance === undefined) {
      chance = this.#sum(new PairQuery(text));
      this.#known.set(text, chance);
    }
    return chance;
  }

  #sum(query: PairQuery): number {
    const { heads, tails } = query;
    const beside = this.#beside.filter(({ mask }) => query.mayHold(mask));
    let sum = 0;
    for (const head of heads) {
      const share = this.#shareOf(head);
      if (share === 0) continue;
      for (const tail of beside) {
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
      for (const head of beside) {
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
