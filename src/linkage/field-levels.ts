import type { Normalization } from "../model/vocabulary.js";
import { fieldLevel } from "./compare-records.js";
import type { PreparedAddress, PreparedGiven, PreparedSurname } from "./prepared-record.js";

/** Comparison levels of single fields, each as an index into LEVELS of that field. */

/** The level of two surname fields prepared under the same normalization. */
export function surnameLevel(
  a: PreparedSurname,
  b: PreparedSurname,
  normalization: Normalization,
): number {
  return fieldLevel("surname", { surname: a }, { surname: b }, normalization);
}

/** The level of two given names prepared under the same normalization. */
export function givenLevel(
  a: PreparedGiven,
  b: PreparedGiven,
  normalization: Normalization,
): number {
  return fieldLevel("given", { given: a }, { given: b }, normalization);
}

/** The level of two prepared dates of birth; normalization makes no difference. */
export function dobLevel(a: string, b: string): number {
  return fieldLevel("dob", { dob: a }, { dob: b }, "none");
}

/** The level of two addresses prepared under the same normalization. */
export function addressLevel(
  a: PreparedAddress,
  b: PreparedAddress,
  normalization: Normalization,
): number {
  return fieldLevel("address", { address: a }, { address: b }, normalization);
}

/** The level of two prepared taxpayer numbers; normalization makes no difference. */
export function tinLevel(a: string, b: string): number {
  return fieldLevel("tin", { tin: a }, { tin: b }, "none");
}
