import { hasTwoSurnames } from "../../../src/model/match/writing-rates.js";
import { type StreamKey, streamKey, uniformAt } from "../../../src/model/population/hash.js";
import { CONVENTIONS } from "../../../src/model/vocabulary.js";
import { NO_RANK, type PersonName } from "./person-name.js";
import type { SpeltVocabulary } from "./spelt-names.js";

/** How alike the names in a home are. */
export interface FamilyLikeness {
  /** Chance that two of them share all surnames, and just the first of two. */
  readonly sameSurname: number;
  readonly oneSurname: number;
  /** Chance that two of them share a given name. */
  readonly sameGiven: number;
  /** Chance of a second given name where these are usual. */
  readonly secondGiven: number;
  /** Share of men, to tell how often two people are of one sex. */
  readonly male: number;
}

const STREAMS = ["family-1", "family-2", "family-given", "bears", "bears-given"] as const;
const OWN = ["surname-1", "surname-2", "given", "second-given", "has-second", "spouse"] as const;
type Keys<Name extends string> = Readonly<Record<Name, StreamKey>>;

/**
 * True names of people at home. A home has two family surnames and a family given name for each sex;
 * its members take them or their own, each for themselves, with chances that make any two of them
 * share surnames as often as they should: bearing both with chance a = sqrt(x) and the first alone
 * with chance b, two people share both with a^2 = x, and the first with (a + b)^2 = x + y.
 */
export class FamilyNames {
  readonly #names: readonly SpeltVocabulary[];
  readonly #keys: Keys<(typeof STREAMS)[number] | (typeof OWN)[number]>;
  readonly #two = CONVENTIONS.map(hasTwoSurnames);
  readonly #both: number;
  readonly #first: number;
  readonly #given: number;
  readonly #second: number;

  constructor(names: readonly SpeltVocabulary[], seed: number, likeness: FamilyLikeness) {
    this.#names = names;
    this.#keys = Object.fromEntries(
      [...STREAMS, ...OWN].map((name) => [name, streamKey(seed, `name/${name}`)]),
    ) as Keys<(typeof STREAMS)[number] | (typeof OWN)[number]>;
    const { sameSurname, oneSurname, sameGiven, male, secondGiven } = likeness;
    this.#both = Math.sqrt(sameSurname);
    this.#first = Math.min(1, Math.sqrt(sameSurname + oneSurname));
    // Only two people of one sex can share the family's given name.
    this.#given = Math.min(1, Math.sqrt(sameGiven / (male * male + (1 - male) * (1 - male))));
    this.#second = secondGiven;
  }

  /**
   * Fills in the name of somebody who lives in a home, or with `home` undefined, of nobody's kin.
   * `kind`: position of the naming convention.
   */
  fill(
    out: PersonName,
    entity: number,
    home: number | undefined,
    kind: number,
    male: boolean,
  ): void {
    const keys = this.#keys;
    const vocabulary = this.#names[kind]!;
    const { surnames } = vocabulary;
    const names = male ? vocabulary.male : vocabulary.female;
    const two = this.#two[kind]!;
    const bears = home === undefined ? 1 : uniformAt(keys.bears, entity);
    const both = home !== undefined && bears < this.#both;
    const first = both || (home !== undefined && two && bears < this.#first);
    out.first = surnames.rankAt(
      first ? uniformAt(keys["family-1"], home!) : uniformAt(keys["surname-1"], entity),
    );
    out.second = NO_RANK;
    if (two) {
      out.second = surnames.rankAt(
        both ? uniformAt(keys["family-2"], home!) : uniformAt(keys["surname-2"], entity),
      );
    }
    const kin = home !== undefined && uniformAt(keys["bears-given"], entity) < this.#given;
    out.given = names.rankAt(
      kin ? uniformAt(keys["family-given"], home) : uniformAt(keys.given, entity),
    );
    const hasSecond = two && uniformAt(keys["has-second"], entity) < this.#second;
    out.secondGiven = hasSecond ? names.rankAt(uniformAt(keys["second-given"], entity)) : NO_RANK;
    out.spouseDraw = uniformAt(keys.spouse, entity);
    out.surnameKind = kind;
    out.givenKind = kind;
    out.male = male;
  }
}
