import { type LetterStyles, letterStyles } from "./letter-styles.js";
import { pickOther } from "./pick-other.js";
import { plainCapitals } from "./plain-capitals.js";
import { properCase } from "./proper-case.js";
import type { TrueName } from "./true-name.js";

/** Particles that clerks join to what follows. */
const PARTICLE =
  /^(DE LOS|DE LAS|DE LA|DEL|DE|DA|DAS|DO|DOS|LA|LE|LOS|VAN|VON|DI|MC|MAC|SAN|ST|EL|AL) /;
const APOSTROPHES = /['’]/g;

/**
 * A surname in another style than plain capitals: small letters, with accents (kept, or put back
 * where the name is known to bear them) or without; capitals with accents; two surnames hyphenated;
 * particles joined (DELACRUZ); an apostrophe or hyphen that the usual style leaves out, or a space
 * in its stead. `style` in [0, 1) picks among the styles that differ from the usual one for this
 * name, each as likely. Comes back in the usual style only where there is no other, as for a
 * surname of one letter.
 */
export function restyleSurname({ surnames, convention }: TrueName, style: number): string {
  const each = surnames.map((surname) => letterStyles(surname, convention));
  const together = (letters: keyof LetterStyles, between = " ") =>
    each.map((styles) => styles[letters]).join(between);
  const usual = together("plain");
  const styles = [together("small"), together("accented"), together("accentedCapitals")];
  if (each.length > 1) styles.push(together("plain", "-"), together("accented", "-"));
  if (usual.includes(" ")) {
    const joined = each.map(({ plain }) => joinParticles(plain)).join(" ");
    if (joined !== usual) styles.push(joined, properCase(joined));
  }
  const accented = styles[1]!;
  if (accented.includes("'") || accented.includes("’")) {
    styles.push(plainCapitals(accented.replace(APOSTROPHES, " ")));
  }
  return pickOther(styles, usual, style);
}

function joinParticles(surname: string): string {
  const particle = PARTICLE.exec(surname)?.[1];
  if (particle === undefined) return surname;
  return particle.replaceAll(" ", "") + surname.slice(particle.length + 1);
}
