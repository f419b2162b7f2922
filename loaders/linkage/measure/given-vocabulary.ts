import type { NicknameTable } from "../../../src/linkage/nickname-table.js";
import { prepareGiven } from "../../../src/linkage/prepare-names.js";
import { CONVENTIONS } from "../../../src/model/vocabulary.js";
import type { Vocabularies } from "../../names/vocabulary.js";
import { plainCapitals } from "../../records/writing/plain-capitals.js";
import { type ByConvention, SharesOfStrings, zeros } from "./by-convention.js";
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
  const ids = new Map<string, number>();
  const idOf = (text: string): number => {
    const id = ids.get(text) ?? ids.size;
    ids.set(text, id);
    return id;
  };
  const entries = CONVENTIONS.flatMap((name, convention) => {
    const { female, male } = vocabularies[name];
    return [...weightedNames(female), ...weightedNames(male)].map((entry) => {
      const text = plainCapitals(entry.name);
      const { text: first, roots } = prepareGiven(text, "", "standard", nicknames);
      return { convention, share: entry.share * HALF, text, first, roots };
    });
  }).map((entry) => ({ ...entry, id: idOf(entry.text), firstId: idOf(entry.first) }));
  const written = new SharesOfStrings(ids.size);
  const first = new SharesOfStrings(ids.size);
  const byRoot = new Map<string, Set<number>>();
  const byInitial = new Map<string, ByConvention>();
  for (const entry of entries) {
    written.add(entry.id, entry.convention, entry.share);
    first.add(entry.firstId, entry.convention, entry.share);
    for (const root of entry.roots) {
      const known = byRoot.get(root);
      if (known) known.add(entry.firstId);
      else byRoot.set(root, new Set([entry.firstId]));
    }
    if (entry.first.length < 2) continue;
    const initial = byInitial.get(entry.first.charAt(0)) ?? zeros();
    initial[entry.convention]! += entry.share;
    byInitial.set(entry.first.charAt(0), initial);
  }
  return {
    index: new SimilarIndex([...ids.keys()]),
    nicknames,
    written,
    first,
    byRoot: new Map([...byRoot].map(([root, words]) => [root, [...words]])),
    byInitial,
  };
}
