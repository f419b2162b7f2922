import type { Convention } from "../../../src/model/vocabulary.js";
import { plainCapitals } from "./plain-capitals.js";
import { properCase } from "./proper-case.js";
import { withAccents } from "./with-accents.js";

/**
 * A given name in another style than plain capitals: small letters with accents or without, or
 * capitals with accents. `style` in [0, 1) picks among those that differ from the usual one; a name
 * of one letter without an accent has none and comes back as it is.
 */
export function restyleGiven(given: string, convention: Convention, style: number): string {
  const usual = plainCapitals(given);
  const accented = withAccents(given, convention);
  const styles = [properCase(usual), properCase(accented), accented.toUpperCase()];
  const others = [...new Set(styles)].filter((text) => text !== usual);
  return others[Math.floor(style * others.length)] ?? usual;
}
