import { hasTwoSurnames } from "../../../src/model/match/writing-rates.js";
import { type StreamKey, streamKey, uniformAt } from "../../../src/model/population/hash.js";
import type { Convention } from "../../../src/model/vocabulary.js";
import type { NamePickers } from "../../names/name-pickers.js";
import type { PersonName } from "./person-name.js";

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
  readonly #pickers: Readonly<Record<Convention, NamePickers>>;
  readonly #keys: Keys<(typeof STREAMS)[number] | (typeof OWN)[number]>;
  readonly #both: number;
  readonly #first: number;
  readonly #given: number;
  readonly #second: number;

  constructor(
    pickers: Readonly<Record<Convention, NamePickers>>,
    seed: number,
    likeness: FamilyLikeness,
  ) {
    this.#pickers = pickers;
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

  /** Fills in the name of somebody who lives in a home, or with `home` undefined, of nobody's kin. */
  fill(
    out: PersonName,
    entity: number,
    home: number | undefined,
    convention: Convention,
    male: boolean,
  ): void {
    const keys = this.#keys;
    const { surnames, [male ? "male" : "female"]: given } = this.#pickers[convention];
    const two = hasTwoSurnames(convention);
    const bears = home === undefined ? 1 : uniformAt(keys.bears, entity);
    const both = home !== undefined && bears < this.#both;
    const first = both || (home !== undefined && two && bears < this.#first);
    const firstName = surnames.pick(
      first ? uniformAt(keys["family-1"], home!) : uniformAt(keys["surname-1"], entity),
    );
    if (two) {
      const second = surnames.pick(
        both ? uniformAt(keys["family-2"], home!) : uniformAt(keys["surname-2"], entity),
      );
      out.surnames = [firstName, second];
    } else out.surnames = [firstName];
    const kin = home !== undefined && uniformAt(keys["bears-given"], entity) < this.#given;
    out.given = given.pick(
      kin ? uniformAt(keys["family-given"], home) : uniformAt(keys.given, entity),
    );
    const hasSecond = two && uniformAt(keys["has-second"], entity) < this.#second;
    out.second = hasSecond ? given.pick(uniformAt(keys["second-given"], entity)) : "";
    out.spouseSurname = surnames.pick(uniformAt(keys.spouse, entity));
    out.convention = convention;
    out.givenConvention = convention;
    out.male = male;
  }
}
