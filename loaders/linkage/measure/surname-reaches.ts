import { prepareSurname } from "../../../src/linkage/prepare-names.js";
import { streamKey } from "../../../src/model/population/hash.js";
import { CONVENTIONS, type Normalization } from "../../../src/model/vocabulary.js";
import { type ByConvention, weightedSum } from "./by-convention.js";
import { doubleReachAsWritten, doubleReachOfWords } from "./double-surnames.js";
import type { SurnamePart } from "./name-parts.js";
import { SimilarPairs } from "./similar-pairs.js";
import { reachAsWritten, reachOfWords, type SurnameReach } from "./single-surnames.js";
import { standIns } from "./stand-ins.js";
import type { SurnameVocabulary } from "./surname-vocabulary.js";

/** Reach among strangers recorded with one surname, and with two where the convention has two. */
interface Reaches {
  readonly single: SurnameReach;
  readonly double: SurnameReach;
}

/**
 * How many surnames, common and sampled, stand for a convention's vocabulary: beside a given surname,
 * and where both surnames of a pair vary. Portuguese surnames are so concentrated that fewer will do.
 */
const STANDS = {
  spanish: { beside: [1000, 1000], inPairs: [250, 150] },
  portuguese: { beside: [500, 500], inPairs: [150, 80] },
} as const;

/** What strangers' surnames do to a written one; each string is looked up once. */
export class SurnameReaches {
  readonly vocabulary: SurnameVocabulary;
  readonly #pairs: readonly (SimilarPairs | undefined)[];
  readonly #asWritten = new Map<string, Reaches>();
  readonly #asWords = new Map<string, Reaches>();

  constructor(vocabulary: SurnameVocabulary, seed: number) {
    this.vocabulary = vocabulary;
    this.#pairs = CONVENTIONS.map((convention, c) => {
      if (convention !== "spanish" && convention !== "portuguese") return undefined;
      const { beside, inPairs } = STANDS[convention];
      const stands = ([common, sampled]: readonly [number, number], what: string) => {
        const key = streamKey(seed, `stand-ins/${convention}/${what}`);
        return standIns(vocabulary.ranked[c]!, common, sampled, key);
      };
      return new SimilarPairs(stands(beside, "beside"), stands(inPairs, "pairs"), (name) =>
        this.share(name, c),
      );
    });
  }

  /** Share of a convention's people who bear a surname, in the files' usual style. */
  share(surname: string, convention: number): number {
    return this.vocabulary.written.of(this.vocabulary.index.idOf(surname), convention);
  }

  /** Share of a mix of conventions who bear a surname, in the files' usual style. */
  commonness(surname: string, mix: ByConvention): number {
    const id = this.vocabulary.index.idOf(surname);
    return mix.reduce((sum, share, c) => sum + share * this.vocabulary.written.of(id, c), 0);
  }

  /** Chances of exact, partial and fuzzy agreement with a member of each part. */
  agreement(
    text: string,
    normalization: Normalization,
    parts: readonly SurnamePart[],
  ): readonly (readonly number[])[] {
    const { single, double } = this.#of(text, normalization);
    return parts.map((part) => {
      const reach = (level: keyof SurnameReach): number =>
        weightedSum(part.single, single[level]) + weightedSum(part.double, double[level]);
      const [exact, partial, fuzzy] = [reach("exact"), reach("partial"), reach("fuzzy")];
      return [exact, Math.max(0, partial - exact), Math.max(0, fuzzy - partial)];
    });
  }

  #of(text: string, normalization: Normalization): Reaches {
    const prepared = prepareSurname(text, normalization);
    const standard = normalization === "standard";
    const known = standard ? this.#asWords : this.#asWritten;
    let found = known.get(prepared.text);
    if (!found) {
      const { vocabulary } = this;
      const single = standard
        ? reachOfWords(vocabulary, prepared)
        : reachAsWritten(vocabulary, prepared);
      const double = standard
        ? doubleReachOfWords(vocabulary, prepared, single)
        : doubleReachAsWritten(vocabulary, this.#pairs, prepared);
      found = { single, double };
      known.set(prepared.text, found);
    }
    return found;
  }
}
