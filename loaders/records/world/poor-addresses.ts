import type { TrueAddress } from "../writing/true-address.js";

/** The address fields of a row. */
interface AddressFields {
  address: string;
  city: string;
  state: string;
  zip: string;
}

/** Leaves all address fields empty. */
export function blankAddress(record: AddressFields): void {
  record.address = "";
  record.city = "";
  record.state = "";
  record.zip = "";
}

/**
 * Writes text at which no letter would arrive: no line with a number and a word in it beside a ZIP
 * code. `choice` in [0, 1) picks one of several kinds, some of them with a ZIP code.
 */
export function insufficientAddress(
  record: AddressFields,
  { city, state, zip }: TrueAddress,
  choice: number,
): void {
  const [text, withCity, withZip] = KINDS[Math.floor(choice * KINDS.length)]!;
  record.address = text === "" ? zip : text;
  record.city = withCity ? city : "";
  record.state = state;
  record.zip = withZip ? zip : "";
}

/** Text of the line ("" for the ZIP code itself), and whether city and ZIP code are filled in. */
const KINDS: readonly (readonly [text: string, withCity: boolean, withZip: boolean])[] = [
  ["UNKNOWN ADDRESS", true, false],
  ["UNKNOWN", false, false],
  ["HOMELESS", true, true],
  ["NO FIXED ADDRESS", true, true],
  ["GENERAL DELIVERY", true, true],
  ["", false, false],
  ["", false, true],
  ["IN CUSTODY", true, false],
];
