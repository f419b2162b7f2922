import { foldStandard } from "../../../src/linkage/fold.js";
import { surnameWords } from "../../../src/linkage/surname-words.js";
import { CONVENTIONS } from "../../../src/model/vocabulary.js";
import { type ByConvention, zeros } from "../../linkage/measure/by-convention.js";
import { weightedNames } from "../../linkage/measure/weighted-names.js";
import type { Vocabularies } from "../../names/vocabulary.js";
import { plainCapitals } from "../../records/writing/plain-capitals.js";

/** Half of each convention's people are women, as in the measured tables. */
const HALF = 0.5;

/** Shares of a convention's people whose surnames are the same, or hold one in common. */
interface SurnameShares {
  readonly same: ByConvention;
  readonly partly: ByConvention;
}

/** The words of a surname in the files' usual style under standard normalization. */
export function wordsOf(surname: string): readonly string[] {
  return surnameWords(plainCapitals(surname));
}

/**
 * Shares by convention of the people who bear given surnames, among those recorded with one surname
 * and among those with two. Exact sums over the whole vocabulary, every name as the files usually
 * write it. `wanted` are all surnames that will be asked for, of one word each, at most two at once.
 */
export function surnameBearers(
  vocabularies: Vocabularies,
  wanted: ReadonlySet<string>,
): (surnames: readonly string[]) => {
  readonly single: SurnameShares;
  readonly double: SurnameShares;
} {
  const words = new Set([...wanted].flatMap(wordsOf));
  const alone = new Map<string, ByConvention>();
  /** Surnames of several words, such as BARRIOS GARCIA, that hold a wanted one. */
  const joined: { words: readonly string[]; convention: number; share: number }[] = [];
  CONVENTIONS.forEach((name, convention) => {
    for (const { name: surname, share } of weightedNames(vocabularies[name].surnames)) {
      const parts = wordsOf(surname);
      if (!parts.some((word) => words.has(word))) continue;
      if (parts.length > 1) joined.push({ words: parts, convention, share });
      else {
        const shares = alone.get(parts[0]!) ?? zeros();
        shares[convention]! += share;
        alone.set(parts[0]!, shares);
      }
    }
  });
  return (surnames) => {
    const asked = [...new Set(surnames.flatMap(wordsOf))];
    const each = asked.map((word) => alone.get(word) ?? zeros());
    const partly = zeros().map((_, c) => each.reduce((sum, shares) => sum + shares[c]!, 0));
    const both = zeros();
    for (const { words: parts, convention, share } of joined) {
      if (!parts.some((word) => asked.includes(word))) continue;
      partly[convention]! += share;
      if (parts.length === asked.length && parts.every((word) => asked.includes(word)))
        both[convention]! += share;
    }
    const single = { same: asked.length === 1 ? each[0]! : both, partly };
    return {
      single,
      double: {
        // Both words once each, in either order; one asked for: both surnames are that one. Pairs
        // in which one surname alone holds both words are too rare to count.
        same:
          asked.length === 1
            ? each[0]!.map((p) => p * p)
            : each[0]!.map((p, c) => 2 * p * each[1]![c]!),
        partly: partly.map((p) => 1 - (1 - p) ** 2),
      },
    };
  };
}

/** Shares by convention of the people whose first given name is a given one; `wanted` as above. */
export function givenBearers(
  vocabularies: Vocabularies,
  wanted: ReadonlySet<string>,
): (given: string) => ByConvention {
  const first = (name: string) => foldStandard(plainCapitals(name)).split(" ")[0]!;
  const shares = new Map([...wanted].map((name) => [first(name), zeros()]));
  CONVENTIONS.forEach((convention, c) => {
    const { female, male } = vocabularies[convention];
    for (const list of [female, male]) {
      for (const { name, share } of weightedNames(list)) {
        const found = shares.get(first(name));
        if (found) found[c]! += share * HALF;
      }
    }
  });
  return (given) => shares.get(first(given)) ?? zeros();
}
