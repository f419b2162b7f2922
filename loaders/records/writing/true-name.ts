import type { Convention } from "../../../src/model/vocabulary.js";

/** A person's name as it is, in the spelling of its vocabulary: accents, small letters and all. */
export interface TrueName {
  readonly convention: Convention;
  /** One surname, or two: father's then mother's in Spanish, mother's then father's in Portuguese. */
  readonly surnames: readonly string[];
  readonly given: string;
  /** Second given name; "" when there is none. */
  readonly second: string;
  /** The surname a marriage would bring; "" when there is none. */
  readonly spouseSurname: string;
  readonly male: boolean;
}
