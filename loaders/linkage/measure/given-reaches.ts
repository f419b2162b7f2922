import { prepareGiven } from "../../../src/linkage/prepare-names.js";
import type { Normalization } from "../../../src/model/vocabulary.js";
import type { WrittenGiven } from "../../records/writing/write-given.js";
import { addAll, type ByConvention, weightedSum, zeros } from "./by-convention.js";
import type { GivenVocabulary } from "./given-vocabulary.js";

/** Chances by convention: of exact agreement, of partial at least, of fuzzy at least. */
type GivenReach = readonly [ByConvention, ByConvention, ByConvention];

/** What strangers' given names do to a written one: sums over the whole vocabulary, nothing sampled. */
export class GivenReaches {
  readonly #vocabulary: GivenVocabulary;
  readonly #asWritten = new Map<string, GivenReach>();
  readonly #asFirst = new Map<string, GivenReach>();

  constructor(vocabulary: GivenVocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Share of a mix of conventions who bear a given name, in the files' usual style. */
  commonness(given: string, mix: ByConvention): number {
    const { index, written } = this.#vocabulary;
    const id = index.idOf(given);
    return mix.reduce((sum, share, c) => sum + share * written.of(id, c), 0);
  }

  /** Chances of exact, partial and fuzzy agreement with a member of each part. */
  agreement(
    written: WrittenGiven,
    normalization: Normalization,
    parts: readonly ByConvention[],
  ): readonly (readonly number[])[] {
    const reach = this.#of(written, normalization);
    return parts.map((part) => {
      const [exact, partial, fuzzy] = reach.map((level) => weightedSum(part, level));
      return [exact!, Math.max(0, partial! - exact!), Math.max(0, fuzzy! - partial!)];
    });
  }

  #of({ given, middle }: WrittenGiven, normalization: Normalization): GivenReach {
    const prepared = prepareGiven(given, middle, normalization, this.#vocabulary.nicknames);
    const known = normalization === "standard" ? this.#asFirst : this.#asWritten;
    let found = known.get(prepared.text);
    if (!found) {
      found =
        normalization === "standard"
          ? this.#reachOfFirst(prepared.text, prepared.roots)
          : this.#reachAsWritten(prepared.text);
      known.set(prepared.text, found);
    }
    return found;
  }

  #reachAsWritten(text: string): GivenReach {
    const { index, written } = this.#vocabulary;
    const exact = zeros();
    written.addTo(exact, index.idOf(text));
    const fuzzy = Float64Array.from(exact);
    for (const id of index.similarTo(text)) written.addTo(fuzzy, id);
    return [exact, exact, fuzzy];
  }

  #reachOfFirst(text: string, roots: readonly string[]): GivenReach {
    const { index, first, byRoot, byInitial } = this.#vocabulary;
    const own = index.idOf(text);
    const initial = text.length === 1;
    const akin = new Set(roots.flatMap((root) => byRoot.get(root) ?? []));
    // Of a full name the only initial is its first letter; of an initial, every name it begins.
    if (!initial && text !== "") akin.add(index.idOf(text.charAt(0)));
    akin.delete(own);
    const exact = zeros();
    first.addTo(exact, own);
    const partial = Float64Array.from(exact);
    for (const id of akin) first.addTo(partial, id);
    if (initial) addAll(partial, byInitial.get(text) ?? zeros());
    const fuzzy = Float64Array.from(partial);
    for (const id of index.similarTo(text)) if (!akin.has(id)) first.addTo(fuzzy, id);
    return [exact, partial, fuzzy];
  }
}
