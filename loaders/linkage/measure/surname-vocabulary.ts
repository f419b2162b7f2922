import { prepareSurname } from "../../../src/linkage/prepare-names.js";
import { CONVENTIONS } from "../../../src/model/vocabulary.js";
import type { Vocabularies } from "../../names/vocabulary.js";
import { plainCapitals } from "../../records/writing/plain-capitals.js";
import { type ByConvention, SharesOfStrings, zeros } from "./by-convention.js";
import { SimilarIndex } from "./similar-index.js";
import { type WeightedName, weightedNames } from "./weighted-names.js";

/** Surnames of several words, taken apart as comparison does: one share and convention each. */
export interface WordGroups {
  readonly convention: readonly number[];
  readonly share: readonly number[];
  /** Positions of the groups in which a word occurs, by the word's id. */
  readonly withWord: ReadonlyMap<number, readonly number[]>;
  /** Shares by the words in alphabetical order, as a prepared surname's `text` has them. */
  readonly byText: ReadonlyMap<string, ByConvention>;
}

/**
 * Every surname a stranger can be recorded with, in the files' usual style, under each convention.
 * That style has nothing that case and accents could change, so normalization `basic` sees the same
 * strings as `none`.
 */
export interface SurnameVocabulary {
  readonly index: SimilarIndex;
  /** Shares of surnames as written. */
  readonly written: SharesOfStrings;
  /** Shares of surnames that are one word under standard normalization. */
  readonly word: SharesOfStrings;
  readonly groups: WordGroups;
  /** Surnames as written by convention, most common first. */
  readonly ranked: readonly (readonly WeightedName[])[];
}

/** Builds the surname vocabulary of the whole tax file. */
export function surnameVocabulary(vocabularies: Vocabularies): SurnameVocabulary {
  const ids = new Map<string, number>();
  const idOf = (text: string): number => {
    const id = ids.get(text) ?? ids.size;
    ids.set(text, id);
    return id;
  };
  const entries = CONVENTIONS.flatMap((name, convention) =>
    weightedNames(vocabularies[name].surnames).map(({ name: surname, share }) => {
      const text = plainCapitals(surname);
      const words = prepareSurname(text, "standard");
      return { convention, share, text, id: idOf(text), words, wordIds: words.names.map(idOf) };
    }),
  );
  const index = new SimilarIndex([...ids.keys()]);
  const written = new SharesOfStrings(ids.size);
  const word = new SharesOfStrings(ids.size);
  const groups = { convention: [] as number[], share: [] as number[] };
  const withWord = new Map<number, number[]>();
  const byText = new Map<string, ByConvention>();
  for (const { convention, share, id, words, wordIds } of entries) {
    written.add(id, convention, share);
    if (wordIds.length === 1) {
      word.add(wordIds[0]!, convention, share);
      continue;
    }
    for (const wordId of new Set(wordIds)) {
      const known = withWord.get(wordId);
      if (known) known.push(groups.share.length);
      else withWord.set(wordId, [groups.share.length]);
    }
    groups.convention.push(convention);
    groups.share.push(share);
    const shares = byText.get(words.text) ?? zeros();
    shares[convention]! += share;
    byText.set(words.text, shares);
  }
  const ranked = CONVENTIONS.map((_, convention) =>
    [...ids].flatMap(([name, id]) => {
      const share = written.of(id, convention);
      return share > 0 ? [{ name, share }] : [];
    }),
  );
  for (const names of ranked) names.sort((a, b) => b.share - a.share);
  return { index, written, word, groups: { ...groups, withWord, byText }, ranked };
}
