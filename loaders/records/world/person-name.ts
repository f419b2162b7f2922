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
  readonly #spelt = new SpeltName(this);

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

  /**
   * The name in its true spelling; the convention is that of the surnames, or of the given name. One
   * object is filled anew for each name, and looks up only what is asked of it.
   */
  spelt(of: "surname" | "given"): TrueName {
    this.#spelt.kind = of === "surname" ? this.surnameKind : this.givenKind;
    return this.#spelt;
  }

  surnameAt(rank: number): string {
    return this.#names[this.surnameKind]!.surnames.nameAt(rank);
  }

  givenAt(rank: number): string {
    return rank === NO_RANK ? "" : this.#givenNames().nameAt(rank);
  }

  /** The surname a marriage would bring; empty for somebody whom it brings none. */
  spouseSurname(): string {
    if (this.spouseDraw === undefined) return "";
    const { surnames } = this.#names[this.surnameKind]!;
    return surnames.nameAt(surnames.rankAt(this.spouseDraw));
  }

  #givenNames() {
    const names = this.#names[this.givenKind]!;
    return this.male ? names.male : names.female;
  }
}

/** A person's name as `TrueName` has it. */
class SpeltName implements TrueName {
  kind = 0;
  readonly #of: PersonName;

  constructor(of: PersonName) {
    this.#of = of;
  }

  get convention(): Convention {
    return CONVENTIONS[this.kind]!;
  }

  get surnames(): readonly string[] {
    const first = this.#of.surnameAt(this.#of.first);
    const { second } = this.#of;
    return second === NO_RANK ? [first] : [first, this.#of.surnameAt(second)];
  }

  get given(): string {
    return this.#of.givenAt(this.#of.given);
  }

  get second(): string {
    return this.#of.givenAt(this.#of.secondGiven);
  }

  get spouseSurname(): string {
    return this.#of.spouseSurname();
  }

  get male(): boolean {
    return this.#of.male;
  }
}
