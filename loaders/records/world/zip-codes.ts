import { UNASSIGNED_PREFIXES } from "../writing/unassigned-zips.js";

/** How many different ZIP codes begin with a prefix the Postal Service has not assigned. */
export const ZIP_CODES = UNASSIGNED_PREFIXES.length * 100;

/** The ZIP code with a number below `ZIP_CODES`: a different one for each, none of them real. */
export function zipCode(number: number): string {
  const tail = String(number % 100).padStart(2, "0");
  return UNASSIGNED_PREFIXES[Math.floor(number / 100)]! + tail;
}
