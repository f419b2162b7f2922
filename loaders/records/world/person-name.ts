import { CONVENTIONS, type Convention } from "../../../src/model/vocabulary.js";
import type { TrueName } from "../writing/true-name.js";
import type { SpeltVocabulary } from "./spelt-names.js";

/** No name: a rank that a person does not have. */
export const NO_RANK = -1;

/**
 * A true name that is set anew for each person, so that millions need no memory. It holds ranks of
 * names; their spellings are looked up where something happens to the name, which is seldom.
 */
export class PersonName {
  /** Positions in CONVENTIONS of the surname's and the given name's kind: a stranger's may differ. */
  surnameKind = 0;
  givenKind = 0;
  first = 0;
  /** Second surname, second given name: NO_RANK where there is none. */
  second = NO_RANK;
  given = 0;
  secondGiven = NO_RANK;
  /** A number in [0, 1) that draws the surname a marriage would bring, which few need. */
  spouseDraw: number | undefined = undefined;
  male = false;
  readonly #names: readonly SpeltVocabulary[];

  constructor(names: readonly SpeltVocabulary[]) {
    this.#names = names;
  }

  /** Surnames as the files write them when nothing happens to them. */
  plainSurname(): string {
    const { surnames } = this.#names[this.surnameKind]!;
    const first = surnames.plainAt(this.first);
    return this.second === NO_RANK ? first : `${first} ${surnames.plainAt(this.second)}`;
  }

  /** The first given name, likewise. */
  plainGiven(): string {
    return this.#givenNames().plainAt(this.given);
  }

  /** The second given name, likewise. */
  plainSecondGiven(): string {
    return this.#givenNames().plainAt(this.secondGiven);
  }

  /** The first given name in small letters from a to z. */
  user(): string {
    return this.#givenNames().userAt(this.given);
  }

  /** The name in its true spelling; the convention is that of the surnames, or of the given name. */
  spelt(of: "surname" | "given"): TrueName {
    const { surnames } = this.#names[this.surnameKind]!;
    const given = this.#givenNames();
    const first = surnames.nameAt(this.first);
    const kind = of === "surname" ? this.surnameKind : this.givenKind;
    return {
      convention: CONVENTIONS[kind] as Convention,
      surnames: this.second === NO_RANK ? [first] : [first, surnames.nameAt(this.second)],
      given: given.nameAt(this.given),
      second: this.secondGiven === NO_RANK ? "" : given.nameAt(this.secondGiven),
      spouseSurname:
        this.spouseDraw === undefined ? "" : surnames.nameAt(surnames.rankAt(this.spouseDraw)),
      male: this.male,
    };
  }

  #givenNames() {
    const names = this.#names[this.givenKind]!;
    return this.male ? names.male : names.female;
  }
}
