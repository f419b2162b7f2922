import { plainCapitals } from "./plain-capitals.js";
import { properCase } from "./proper-case.js";
import type { TrueName } from "./true-name.js";
import { withAccents } from "./with-accents.js";

/** Particles that clerks join to what follows. */
const PARTICLE =
  /^(DE LOS|DE LAS|DE LA|DEL|DE|DA|DAS|DO|DOS|LA|LE|LOS|VAN|VON|DI|MC|MAC|SAN|ST|EL|AL) /;
const APOSTROPHE = /['’]/;

/**
 * A surname in another style than plain capitals: small letters, with accents (kept, or put back
 * where the name is known to bear them) or without; capitals with accents; two surnames hyphenated;
 * particles joined (DELACRUZ); an apostrophe or hyphen written that the usual style leaves out.
 * `style` in [0, 1) picks among the styles that differ from the usual one for this name, capital
 * letters and small ones alike. Comes back in the usual style only where there is no other, as for
 * a surname of one letter.
 */
export function restyleSurname(name: TrueName, style: number): string {
  const usual = name.surnames.map(plainCapitals).join(" ");
  const spelled = name.surnames.map((surname) => withAccents(surname, name.convention));
  const accented = spelled.join(" ");
  const styles = [properCase(usual), properCase(accented), accented.toUpperCase()];
  if (name.surnames.length > 1) {
    styles.push(name.surnames.map(plainCapitals).join("-"), spelled.map(properCase).join("-"));
  }
  const joined = name.surnames.map((surname) => joinParticles(plainCapitals(surname))).join(" ");
  styles.push(joined, properCase(joined));
  if (APOSTROPHE.test(accented)) {
    styles.push(plainCapitals(accented.replace(APOSTROPHE, " ")), accented.replace("’", "'"));
  }
  const others = [...new Set(styles)].filter((text) => text !== usual);
  return others[Math.floor(style * others.length)] ?? usual;
}

function joinParticles(surname: string): string {
  const particle = PARTICLE.exec(surname)?.[1];
  if (particle === undefined) return surname;
  return particle.replaceAll(" ", "") + surname.slice(particle.length + 1);
}
