import type { Figure, SurnameFacts } from "../../src/model/ledger.js";
import { streamKey, uniformAt } from "../../src/model/population/hash.js";
import { CONVENTIONS, type Convention } from "../../src/model/vocabulary.js";
import type { NamePool } from "./faker-pools.js";
import { nameFrequencies } from "./name-frequencies.js";
import { publishedGiven, publishedSurnames } from "./published-names.js";
import type { Concentration, Naming } from "./read-naming.js";

/** Names by falling frequency. Those past the end of `names` exist, rare and unlisted. */
export interface RankedNames {
  readonly names: readonly string[];
  /** Frequency of each name, listed or not, among those who draw on the list; sums to 1. */
  readonly frequency: Float64Array;
}

/** The names of one convention. */
export interface Vocabulary {
  readonly surnames: RankedNames;
  readonly female: RankedNames;
  readonly male: RankedNames;
}

export type Vocabularies = Readonly<Record<Convention, Vocabulary>>;

/** What vocabularies are made from. */
export interface NameSources {
  readonly pools: Readonly<Record<Convention, NamePool>>;
  readonly naming: Readonly<Record<Convention, Naming>>;
  readonly surnames: readonly SurnameFacts[];
  readonly figures: readonly Figure[];
}

/**
 * Every convention's vocabulary: names with a published frequency first, then faker's in an order
 * that a hash of the name settles (faker gives no frequencies, and alphabetical order would favour
 * the letter A), then the unlisted tail.
 */
export function nameVocabularies(sources: NameSources): Vocabularies {
  return Object.fromEntries(
    CONVENTIONS.map((convention): [Convention, Vocabulary] => {
      const pool = sources.pools[convention];
      const naming = sources.naming[convention];
      const given = (sex: "female" | "male") =>
        rank(pool[sex], naming.given, publishedGiven(convention, sex, sources.figures));
      return [
        convention,
        {
          surnames: rank(
            pool.surnames,
            naming.surname,
            publishedSurnames(convention, sources.surnames),
          ),
          female: given("female"),
          male: given("male"),
        },
      ];
    }),
  ) as Record<Convention, Vocabulary>;
}

function rank(
  pool: readonly string[],
  concentration: Concentration,
  published: ReadonlyMap<string, number>,
): RankedNames {
  const head = [...published].sort((a, b) => b[1] - a[1]);
  const plain = new Set(head.map(([name]) => plainLetters(name)));
  const rest = pool
    .filter((name) => !plain.has(plainLetters(name)))
    .map((name) => ({ name, order: uniformAt(streamKey(0, name), 0) }))
    .sort((a, b) => a.order - b.order)
    .map(({ name }) => name);
  return {
    names: [...head.map(([name]) => name), ...rest].slice(0, concentration.distinct),
    frequency: nameFrequencies(
      concentration,
      head.map(([, share]) => share),
    ),
  };
}

/** A name without accents, spaces and capitals: how published lists spell it. */
export function plainLetters(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[^A-Za-z]/g, "")
    .toLowerCase();
}
