import type { PreparedSurname } from "../../../src/linkage/prepared-record.js";
import { addAll, type ByConvention, CONVENTION_COUNT, zeros } from "./by-convention.js";
import type { SimilarPairs } from "./similar-pairs.js";
import { type SurnameReach, shareOfText } from "./single-surnames.js";
import type { SurnameVocabulary } from "./surname-vocabulary.js";

/**
 * Reach among strangers recorded with two independent surnames of their convention, compared as
 * words: follows from the reach among single ones. At least one of two surnames holds a word in
 * common with chance 1 - (1 - p)^2, and likewise for similar ones. Both together make exactly the
 * requested set S of words with chance sum over T in S of (-1)^(|S| - |T|) g(T)^2, where g(T) is the
 * chance that one surname has no words outside T.
 *
 * Neglected: that comparison looks at three words at most, so that surnames of several words (1% of
 * Spanish ones, fewer of others) can push the last one out.
 */
export function doubleReachOfWords(
  vocabulary: SurnameVocabulary,
  { names }: PreparedSurname,
  single: SurnameReach,
): SurnameReach {
  const sorted = names.toSorted();
  const subsets = 2 ** sorted.length;
  const within = Array.from({ length: subsets }, zeros);
  for (let subset = 1; subset < subsets; subset++) {
    const words = sorted.filter((_, i) => subset & (1 << i));
    const share = shareOfText(vocabulary, words.join(" "), words.length);
    for (let larger = subset; larger < subsets; larger++) {
      if ((larger & subset) === subset) addAll(within[larger]!, share);
    }
  }
  const exact = zeros();
  for (let subset = 1; subset < subsets; subset++) {
    const left = sorted.filter((_, i) => !(subset & (1 << i))).length;
    for (let c = 0; c < CONVENTION_COUNT; c++) {
      exact[c]! += (left % 2 === 0 ? 1 : -1) * within[subset]![c]! ** 2;
    }
  }
  const either = (chance: ByConvention): ByConvention => chance.map((p) => 1 - (1 - p) ** 2);
  return {
    exact: exact.map((p) => Math.max(0, p)),
    partial: either(single.partial),
    fuzzy: either(single.fuzzy),
  };
}

/**
 * The same for surname fields compared as one string: equal if the first part of the string is the
 * one surname and the rest the other, wherever it can be parted.
 */
export function doubleReachAsWritten(
  { index, written }: SurnameVocabulary,
  similarPairs: readonly (SimilarPairs | undefined)[],
  { text }: PreparedSurname,
): SurnameReach {
  const exact = zeros();
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) {
    const [first, second] = [index.idOf(text.slice(0, at)), index.idOf(text.slice(at + 1))];
    if (first < 0 || second < 0) continue;
    for (let c = 0; c < CONVENTION_COUNT; c++) {
      exact[c]! += written.of(first, c) * written.of(second, c);
    }
  }
  const fuzzy = exact.map((p, c) => p + (similarPairs[c]?.chance(text) ?? 0));
  return { exact, partial: exact, fuzzy };
}
