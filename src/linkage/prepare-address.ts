import type { Normalization } from "../model/vocabulary.js";
import type { FiledRecord } from "./filed-record.js";
import { foldBasic } from "./fold.js";
import type { PreparedAddress } from "./prepared-record.js";
import { standardAddress } from "./standard-address.js";

/** The fields of a filed record that say where a person lives. */
export type FiledAddress = Pick<FiledRecord, "address" | "city" | "state" | "zip">;

/** An address made ready: as written, folded, or taken apart and abbreviated as the post does. */
export function prepareAddress(filed: FiledAddress, normalization: Normalization): PreparedAddress {
  if (!isUsable(filed)) return NO_ADDRESS;
  if (normalization === "none") {
    const { address: line, zip, state } = filed;
    return { line, street: afterFirstSpace(line), unit: "", zip, state };
  }
  const zip = fiveDigits(filed.zip);
  const state = foldBasic(filed.state);
  if (normalization === "basic") {
    const line = foldBasic(filed.address);
    return { line, street: afterFirstSpace(line), unit: "", zip, state };
  }
  const { number, street, unit } = standardAddress(filed.address);
  return { line: number === "" ? street : `${number} ${street}`, street, unit, zip, state };
}

/** Whether an address can be compared: it has a ZIP code, and its line a digit and a word. */
export function isUsable({ address, zip }: Pick<FiledAddress, "address" | "zip">): boolean {
  return DIGIT.test(zip) && DIGIT.test(address) && WORD.test(address);
}

const NO_ADDRESS: PreparedAddress = { line: "", street: "", unit: "", zip: "", state: "" };
const DIGIT = /\d/u;
const WORD = /\p{L}{2}/u;
const FIVE_DIGITS = /^\d{5}/u;

function fiveDigits(zip: string): string {
  return FIVE_DIGITS.test(zip) ? zip.slice(0, 5) : foldBasic(zip);
}

function afterFirstSpace(line: string): string {
  const space = line.indexOf(" ");
  return space < 0 ? "" : line.slice(space + 1);
}
