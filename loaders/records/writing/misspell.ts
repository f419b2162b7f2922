import type { Convention } from "../../../src/model/vocabulary.js";
import type { Misspelling } from "../../../src/model/writing-events.js";
import { byEar } from "./by-ear.js";
import type { FieldRandom } from "./field-random.js";
import { misread } from "./misread.js";
import { plainCapitals } from "./plain-capitals.js";
import { transliterate } from "./transliterate.js";
import { truncate } from "./truncate.js";
import { typo } from "./typo.js";

/**
 * A name in plain capitals with its spelling damaged. `name` is in its vocabulary's spelling. Slips
 * of the hand and misread shapes always show, errors by ear wherever there is a vowel;
 * `transliterated` has no effect on names of the conventions `romanisations` does not know, and
 * `truncated` none on names that fit the field.
 */
export function misspell(
  event: Misspelling,
  name: string,
  convention: Convention,
  random: FieldRandom,
): string {
  switch (event) {
    case "typo":
      return typo(
        plainCapitals(name),
        random.draw("choice"),
        random.draw("place"),
        random.draw("letter"),
      );
    case "ocr":
      return misread(plainCapitals(name), random.draw("place"));
    case "phonetic":
      return byEar(name, convention, random.draw("place"));
    case "truncated":
      return truncate(plainCapitals(name), random.draw("place"));
    case "transliterated":
      return transliterate(plainCapitals(name), convention, random);
  }
}
