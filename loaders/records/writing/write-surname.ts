import type { SurnameEvent } from "../../../src/model/writing-events.js";
import type { FieldRandom } from "./field-random.js";
import { misspell } from "./misspell.js";
import { plainCapitals } from "./plain-capitals.js";
import { restyleSurname } from "./restyle-surname.js";
import type { TrueName } from "./true-name.js";

/** Of married women recorded with two surnames, the share written with DE: GARCIA DE PEREZ. */
const WITH_DE = 0.4;

/**
 * The surname field as a file holds it after one event, in plain capitals unless restyled. Written
 * whole where the event does not apply: `second-dropped` and `swapped` with one surname, `married`
 * for men and where no spouse's surname is given, misspellings as `misspell` says. `random` stands
 * at the person already.
 */
export function writeSurname(event: SurnameEvent, name: TrueName, random: FieldRandom): string {
  const { surnames } = name;
  switch (event) {
    case "whole":
      return surnames.length === 1 ? plainCapitals(surnames[0]!) : whole(surnames);
    case "second-dropped":
      return plainCapitals(keptSurname(name));
    case "swapped":
      return whole([...surnames].reverse());
    case "married":
      return married(name, random.draw("style"));
    case "restyled":
      return restyleSurname(name, random.draw("style"));
    default:
      return misspell(event, surnames.join(" "), name.convention, random);
  }
}

/**
 * The surname left when one of two is dropped: the father's, which is the first in Spanish and the
 * last in Portuguese.
 */
function keptSurname({ convention, surnames }: TrueName): string {
  return surnames[convention === "portuguese" ? surnames.length - 1 : 0] ?? "";
}

/**
 * A married woman's: the husband's surname in place of her last or only one; with two surnames in
 * Spanish also the traditional form that puts DE and his after her first.
 */
function married(name: TrueName, style: number): string {
  const { convention, surnames, spouseSurname, male } = name;
  if (male || spouseSurname === "") return whole(surnames);
  const own = surnames.slice(0, -1);
  const withDe = convention === "spanish" && own.length > 0 && style < WITH_DE;
  return whole(withDe ? [...own, "de", spouseSurname] : [...own, spouseSurname]);
}

function whole(surnames: readonly string[]): string {
  return surnames.map(plainCapitals).join(" ");
}
