import type { PreparedSurname } from "../../../src/linkage/prepared-record.js";
import { type ByConvention, zeros } from "./by-convention.js";
import type { SurnameVocabulary } from "./surname-vocabulary.js";

/**
 * Chances, by convention, that a stranger recorded with one surname agrees with a requested surname
 * at a level or better. Sums over the whole vocabulary, nothing is sampled.
 */
export interface SurnameReach {
  readonly exact: ByConvention;
  readonly partial: ByConvention;
  readonly fuzzy: ByConvention;
}

/** Reach of a surname field compared as one string (normalization `none` and `basic`). */
export function reachAsWritten(
  { index, written }: SurnameVocabulary,
  { text }: PreparedSurname,
): SurnameReach {
  const exact = zeros();
  written.addTo(exact, index.idOf(text));
  const fuzzy = Float64Array.from(exact);
  for (const id of index.similarTo(text)) written.addTo(fuzzy, id);
  return { exact, partial: exact, fuzzy };
}

/** Reach of a surname field taken apart into words (normalization `standard`). */
export function reachOfWords(
  vocabulary: SurnameVocabulary,
  { text, names }: PreparedSurname,
): SurnameReach {
  const { index } = vocabulary;
  const same = new Set(names.map((name) => index.idOf(name)));
  same.delete(-1);
  const near = new Set(same);
  for (const name of names) for (const id of index.similarTo(name)) near.add(id);
  return {
    exact: shareOfText(vocabulary, text, names.length),
    partial: shareWithWords(vocabulary, same),
    fuzzy: shareWithWords(vocabulary, near),
  };
}

/** Shares of surnames made of exactly these words. */
export function shareOfText(
  { index, word, groups }: SurnameVocabulary,
  text: string,
  words: number,
): ByConvention {
  const sum = zeros();
  if (words !== 1) return groups.byText.get(text) ?? sum;
  word.addTo(sum, index.idOf(text));
  return sum;
}

/** Shares of surnames that hold any of these words. */
function shareWithWords(
  { word, groups }: SurnameVocabulary,
  words: ReadonlySet<number>,
): ByConvention {
  const sum = zeros();
  const counted = new Set<number>();
  for (const id of words) {
    word.addTo(sum, id);
    for (const group of groups.withWord.get(id) ?? []) counted.add(group);
  }
  for (const group of counted) sum[groups.convention[group]!]! += groups.share[group]!;
  return sum;
}
