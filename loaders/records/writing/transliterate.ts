import type { Convention } from "../../../src/model/vocabulary.js";
import type { FieldRandom } from "./field-random.js";
import { otherSpellings } from "./other-spellings.js";
import { respell, respellAll } from "./respell.js";
import { romanisations } from "./romanisations.js";
import { VOWEL_RULES } from "./vowel-rules.js";

/** Of names listed with other spellings, the share that get one of those rather than a rule's. */
const LISTED = 0.7;
/** Of names from a script with rival systems, the share respelt throughout by the other system. */
const WHOLESALE = 0.5;

/**
 * A name in plain capitals spelt another way in Latin letters: one of its listed other spellings,
 * the same name under a rival system of romanisation, or one sound written another way. Always differs
 * from a name that holds a vowel, but for conventions whose languages have one spelling in Latin
 * letters: there it has no effect.
 */
export function transliterate(text: string, convention: Convention, random: FieldRandom): string {
  const rules = romanisations(convention);
  if (rules === undefined) return text;
  let choice = random.draw("choice");
  const listed = otherSpellings(convention, text);
  if (listed.length > 0) {
    if (choice < LISTED) return listed[Math.floor(random.draw("letter") * listed.length)]!;
    choice = (choice - LISTED) / (1 - LISTED);
  }
  if (rules.system && choice < WHOLESALE) {
    const respelt = respellAll(text, rules.system);
    if (respelt !== text) return respelt;
  }
  const place = random.draw("place");
  const varied = respell(text, rules.single, place);
  return varied === text ? respell(text, VOWEL_RULES, place) : varied;
}
