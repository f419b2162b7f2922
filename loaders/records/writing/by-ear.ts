import type { Convention } from "../../../src/model/vocabulary.js";
import { plainCapitals, soundedCapitals } from "./plain-capitals.js";
import { respell } from "./respell.js";
import { soundRules } from "./sound-rules.js";
import { withAccents } from "./with-accents.js";

/**
 * A name in plain capitals as somebody writes it who only heard it: one sound written another way;
 * `u` in [0, 1). No effect on a name none of the convention's rules fits.
 */
export function byEar(name: string, convention: Convention, u: number): string {
  const sounded = soundedCapitals(withAccents(name, convention));
  return plainCapitals(respell(sounded, soundRules(convention), u));
}
