import type { Convention } from "../../../src/model/vocabulary.js";
import { letterStyles } from "./letter-styles.js";
import { pickOther } from "./pick-other.js";

/**
 * A given name in another style than plain capitals: small letters with accents or without, or
 * capitals with accents. `style` in [0, 1) picks among those that differ from the usual one; a name
 * of one letter without an accent has none and comes back as it is.
 */
export function restyleGiven(given: string, convention: Convention, style: number): string {
  const { plain, small, accented, accentedCapitals } = letterStyles(given, convention);
  return pickOther([small, accented, accentedCapitals], plain, style);
}
