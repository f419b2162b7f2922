import { cityStyles } from "./city-styles.js";
import type { FieldRandom } from "./field-random.js";
import { type StreetStyles, streetStyles } from "./street-styles.js";
import type { TrueAddress } from "./true-address.js";
import type { WrittenAddress } from "./written-address.js";

/** Share of restyled addresses in which only capitals and punctuation differ. */
const CASE_ONLY = 0.45;
/** What stands before a flat's number elsewhere than in the usual style, in both cases. */
const UNIT_WORDS: readonly (readonly [capitals: string, small: string])[] = [
  ["UNIT ", "Unit "],
  ["#", "#"],
  ["APARTMENT ", "Apartment "],
  ["# ", "# "],
  ["NO. ", "No. "],
];

/**
 * An address in another style. Of a hundred, 45 differ from the usual style in capitals and
 * punctuation only, so that folding these brings them back; the others have the street's words in
 * full, another word for the unit, or (a third of those that have both to change) both, half of them
 * in small letters. Streets without an abbreviation, in a house without units, can only differ in
 * capitals and punctuation. Always differs from the usual style.
 */
export function restyleAddress(address: TrueAddress, random: FieldRandom): WrittenAddress {
  const street = streetStyles(address.street);
  const style = random.draw("style");
  const canSpellOut = street.full !== street.plain;
  if (random.draw("choice") < CASE_ONLY || !(canSpellOut || address.unit !== "")) {
    return inOtherCase(address, street, style);
  }
  const { number, unit, city, zip } = address;
  const which = unit === "" ? 0 : canSpellOut ? Math.floor(random.draw("place") * 3) : 1;
  const small = style < 0.5;
  let line = `${number} ${which === 1 ? casedStreet(street, small) : fullStreet(street, small)}`;
  if (unit !== "") {
    const words = UNIT_WORDS[Math.floor(random.draw("letter") * UNIT_WORDS.length)]!;
    const word = which === 0 ? (small ? "Apt " : "APT ") : words[small ? 1 : 0];
    line += ` ${word}${unit}`;
  }
  return { address: line, city: small ? cityStyles(city).small : city, zip };
}

/** Quarters: small letters; the same with punctuation; capitals with punctuation; no capitals. */
function inOtherCase(
  { number, unit, city, zip }: TrueAddress,
  street: StreetStyles,
  style: number,
): WrittenAddress {
  const line = (text: string, apt: string) =>
    unit === "" ? `${number} ${text}` : `${number} ${text}${apt}${unit}`;
  if (style < 0.25) {
    return { address: line(street.small, " Apt "), city: cityStyles(city).small, zip };
  }
  if (style < 0.5) {
    return { address: line(street.smallMarked, ", Apt. "), city: cityStyles(city).small, zip };
  }
  if (style < 0.75 && (street.marked !== street.plain || unit !== "")) {
    return { address: line(street.marked, ", APT. "), city, zip };
  }
  const lower = `${number} ${street.lower}${unit === "" ? "" : ` apt ${unit.toLowerCase()}`}`;
  return { address: lower, city: cityStyles(city).lower, zip };
}

function casedStreet(street: StreetStyles, small: boolean): string {
  return small ? street.small : street.plain;
}

function fullStreet(street: StreetStyles, small: boolean): string {
  return small ? street.smallFull : street.full;
}
