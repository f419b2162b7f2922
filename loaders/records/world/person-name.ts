import type { Convention } from "../../../src/model/vocabulary.js";
import type { TrueName } from "../writing/true-name.js";

/** A name that is filled in anew for each person, so that millions need no memory. */
export interface PersonName extends TrueName {
  convention: Convention;
  /** Convention of the given name: a stranger's may differ from the surname's. */
  givenConvention: Convention;
  surnames: readonly string[];
  given: string;
  second: string;
  spouseSurname: string;
  male: boolean;
}

/** An empty name to fill in. */
export function personName(): PersonName {
  return {
    convention: "spanish",
    givenConvention: "spanish",
    surnames: [],
    given: "",
    second: "",
    spouseSurname: "",
    male: false,
  };
}
