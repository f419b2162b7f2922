import { prepareSurname } from "../../../src/linkage/prepare-names.js";
import { CONVENTIONS } from "../../../src/model/vocabulary.js";
import type { Vocabularies } from "../../names/vocabulary.js";
import { plainCapitals } from "../../records/writing/plain-capitals.js";
import { type ByConvention, zeros } from "./by-convention.js";
import { ShareList, type SharesOfStrings, StringIds } from "./shares-of-strings.js";
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
  const ids = new StringIds();
  const groups: WordGroup[] = [];
  const [written, word] = [new ShareList(), new ShareList()];
  CONVENTIONS.forEach((name, convention) => {
    for (const { name: surname, share } of weightedNames(vocabularies[name].surnames)) {
      const text = plainCapitals(surname);
      const id = ids.of(text);
      written.push(id, convention, share);
      if (!text.includes(" ")) word.push(id, convention, share);
      else {
        const { text: sorted, names: words } = prepareSurname(text, "standard");
        if (words.length === 1) word.push(ids.of(words[0]!), convention, share);
        else groups.push({ convention, share, text: sorted, words: words.map((w) => ids.of(w)) });
      }
    }
  });
  const strings = ids.strings();
  const shares = written.table(strings.length);
  return {
    index: new SimilarIndex(strings),
    written: shares,
    word: word.table(strings.length),
    groups: wordGroups(groups),
    ranked: CONVENTIONS.map((_, convention) => shares.ranked(strings, convention)),
  };
}

interface WordGroup {
  readonly convention: number;
  readonly share: number;
  readonly text: string;
  readonly words: readonly number[];
}

function wordGroups(list: readonly WordGroup[]): WordGroups {
  const withWord = new Map<number, number[]>();
  const byText = new Map<string, ByConvention>();
  list.forEach(({ convention, share, text, words }, group) => {
    for (const word of new Set(words)) {
      const known = withWord.get(word);
      if (known) known.push(group);
      else withWord.set(word, [group]);
    }
    const shares = byText.get(text) ?? zeros();
    shares[convention]! += share;
    byText.set(text, shares);
  });
  return {
    convention: list.map(({ convention }) => convention),
    share: list.map(({ share }) => share),
    withWord,
    byText,
  };
}
