import { CONVENTIONS, type Convention } from "../../../src/model/vocabulary.js";
import type { NamePicker } from "../../names/name-picker.js";
import type { NamePickers } from "../../names/name-pickers.js";
import { plainCapitals } from "../writing/plain-capitals.js";

/**
 * A list of names to draw from, with what is made of each name worked out once: most records hold
 * a name whole, and looking a rank up is several times as fast as folding a string or finding it
 * in a map.
 */
export class SpeltNames {
  readonly #picker: NamePicker;
  readonly #plain: (string | undefined)[] = [];
  readonly #user: (string | undefined)[] = [];

  constructor(picker: NamePicker) {
    this.#picker = picker;
  }

  /** The rank that a uniform number in [0, 1) draws. */
  rankAt(u: number): number {
    return this.#picker.rankAt(u);
  }

  /** The true spelling of a rank. */
  nameAt(rank: number): string {
    return this.#picker.nameAt(rank);
  }

  /** The name in the files' usual style: plain capitals. */
  plainAt(rank: number): string {
    return this.#plain[rank] ?? this.#spell(rank);
  }

  /** The name in small letters from a to z, for an e-mail address. */
  userAt(rank: number): string {
    return this.#user[rank] ?? this.#spellUser(rank);
  }

  #spell(rank: number): string {
    const plain = plainCapitals(this.nameAt(rank));
    put(this.#plain, rank, plain);
    return plain;
  }

  #spellUser(rank: number): string {
    const user =
      this.plainAt(rank)
        .toLowerCase()
        .replace(/[^a-z]/g, "") || "filer";
    put(this.#user, rank, user);
    return user;
  }
}

/** Ranks are met in any order; a hole would turn the list into a slow map. */
function put(list: (string | undefined)[], rank: number, text: string): void {
  for (let at = list.length; at <= rank; at++) list.push(undefined);
  list[rank] = text;
}

/** The lists of one convention. */
export type SpeltVocabulary = Readonly<Record<keyof NamePickers, SpeltNames>>;

const known = new WeakMap<object, readonly SpeltVocabulary[]>();

/** The lists of every convention, in vocabulary order. */
export function speltNames(
  pickers: Readonly<Record<Convention, NamePickers>>,
): readonly SpeltVocabulary[] {
  const found = known.get(pickers);
  if (found !== undefined) return found;
  const spelt = CONVENTIONS.map((convention) => {
    const { surnames, female, male } = pickers[convention];
    return {
      surnames: new SpeltNames(surnames),
      female: new SpeltNames(female),
      male: new SpeltNames(male),
    };
  });
  known.set(pickers, spelt);
  return spelt;
}
