import { type NicknameTable, nicknameRoots } from "../../../src/linkage/nickname-table.js";
import { prepareGiven } from "../../../src/linkage/prepare-names.js";
import { CONVENTIONS } from "../../../src/model/vocabulary.js";
import type { Vocabularies } from "../../names/vocabulary.js";
import { plainCapitals } from "../../records/writing/plain-capitals.js";
import { type ByConvention, zeros } from "./by-convention.js";
import { ShareList, type SharesOfStrings, StringIds } from "./shares-of-strings.js";
import { SimilarIndex } from "./similar-index.js";
import { weightedNames } from "./weighted-names.js";

/**
 * Every given name a stranger can be recorded with, in the files' usual style, half of each
 * convention's bearers being women. As with surnames, `basic` sees the same strings as `none`.
 */
export interface GivenVocabulary {
  readonly index: SimilarIndex;
  readonly nicknames: NicknameTable;
  /** Shares of given names as written. */
  readonly written: SharesOfStrings;
  /** Shares by the first word, which is what counts under standard normalization. */
  readonly first: SharesOfStrings;
  /** Ids of first words by the full names they may stand for. */
  readonly byRoot: ReadonlyMap<string, readonly number[]>;
  /** Shares of first words longer than one letter, by that letter. */
  readonly byInitial: ReadonlyMap<string, ByConvention>;
}

const HALF = 0.5;

/** Builds the given-name vocabulary of the whole tax file. */
export function givenVocabulary(
  vocabularies: Vocabularies,
  nicknames: NicknameTable,
): GivenVocabulary {
  const ids = new StringIds();
  const [written, first] = [new ShareList(), new ShareList()];
  const byInitial = new Map<string, ByConvention>();
  CONVENTIONS.forEach((name, convention) => {
    const { female, male } = vocabularies[name];
    for (const list of [female, male]) {
      for (const { name: given, share } of weightedNames(list)) {
        const text = plainCapitals(given);
        const word = text.includes(" ") ? prepareGiven(text, "", "standard", nicknames).text : text;
        written.push(ids.of(text), convention, share * HALF);
        first.push(ids.of(word), convention, share * HALF);
        if (word.length < 2) continue;
        const initial = byInitial.get(word.charAt(0)) ?? zeros();
        initial[convention]! += share * HALF;
        byInitial.set(word.charAt(0), initial);
      }
    }
  });
  const strings = ids.strings();
  return {
    index: new SimilarIndex(strings),
    nicknames,
    written: written.table(strings.length),
    first: first.table(strings.length),
    byRoot: byRoot(strings, nicknames),
    byInitial,
  };
}

function byRoot(
  strings: readonly string[],
  nicknames: NicknameTable,
): ReadonlyMap<string, readonly number[]> {
  const ids = new Map<string, number[]>();
  strings.forEach((text, id) => {
    for (const root of nicknameRoots(text, nicknames)) {
      const known = ids.get(root);
      if (known) known.push(id);
      else ids.set(root, [id]);
    }
  });
  return ids;
}
