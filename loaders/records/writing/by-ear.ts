import type { Convention } from "../../../src/model/vocabulary.js";
import { plainCapitals, soundedCapitals } from "./plain-capitals.js";
import { respell } from "./respell.js";
import { soundRules } from "./sound-rules.js";
import { VOWEL_RULES } from "./vowel-rules.js";
import { withAccents } from "./with-accents.js";

/**
 * A name in plain capitals as somebody writes it who only heard it: one sound written another way;
 * `u` in [0, 1). Always differs from a name that holds a vowel.
 */
export function byEar(name: string, convention: Convention, u: number): string {
  const sounded = soundedCapitals(withAccents(name, convention));
  const heard = respell(sounded, soundRules(convention), u);
  return plainCapitals(heard === sounded ? respell(sounded, VOWEL_RULES, u) : heard);
}
