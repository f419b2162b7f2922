import { isUnassignedZip } from "./unassigned-zips.js";

/**
 * Chances that a mistake in a ZIP code is in its first to fifth digit, in proportion:
 * pseudopeople's defaults (`linkage-014`).
 */
const ZIP_PLACES = [0.04, 0.04, 0.2, 0.36, 0.36];

/**
 * A ZIP code with one digit wrong; `place` and `digit` in [0, 1). Only digits are written that leave
 * the prefix unassigned, lest the mistake make a real ZIP code; a place that has none passes the
 * mistake on to the last digit.
 */
export function wrongZipDigit(zip: string, place: number, digit: number): string {
  let left = place;
  let at = 0;
  while (at < 4 && left >= ZIP_PLACES[at]!) left -= ZIP_PLACES[at++]!;
  const here = withDigit(zip, at, isUnassignedZip);
  const others = here.length > 0 ? here : withDigit(zip, 4, isUnassignedZip);
  return others[Math.floor(digit * others.length)] ?? zip;
}

/** A house number with one digit wrong; it keeps its length. */
export function wrongNumberDigit(number: number, place: number, digit: number): string {
  const text = String(number);
  const others = withDigit(text, Math.floor(place * text.length), (other) => other[0] !== "0");
  return others[Math.floor(digit * others.length)] ?? text;
}

function withDigit(text: string, at: number, fits: (other: string) => boolean): string[] {
  const others: string[] = [];
  for (let digit = 0; digit <= 9; digit++) {
    const other = `${text.slice(0, at)}${digit}${text.slice(at + 1)}`;
    if (other !== text && fits(other)) others.push(other);
  }
  return others;
}
