/**
 * What can happen to a field when a person or a clerk writes it down. The same operators serve both
 * files, each with its own rates; measured level tables are conditional on these events, which is
 * why every rate can stay a slider. Order is storage order: append only.
 */

/** Surnames. The first four are about which surnames are written, the rest about how. */
export const SURNAME_EVENTS = [
  "whole",
  "second-dropped",
  "swapped",
  "married",
  "typo",
  "ocr",
  "phonetic",
  "truncated",
  "transliterated",
  "restyled",
] as const;
export type SurnameEvent = (typeof SURNAME_EVENTS)[number];

/** Given names. `swapped`: the second given name stands first. */
export const GIVEN_EVENTS = [
  "whole",
  "nickname",
  "initial",
  "swapped",
  "typo",
  "ocr",
  "phonetic",
  "truncated",
  "transliterated",
  "restyled",
] as const;
export type GivenEvent = (typeof GIVEN_EVENTS)[number];

/** Events that damage a spelling, alike in what others can then reach: the model merges them. */
export const MISSPELLINGS = ["typo", "ocr", "phonetic", "truncated", "transliterated"] as const;
export type Misspelling = (typeof MISSPELLINGS)[number];

/** Dates of birth. `default`: 1 January of a year near the right one. */
export const DOB_EVENTS = ["right", "swapped", "digit", "default", "missing"] as const;
export type DobEvent = (typeof DOB_EVENTS)[number];

/** How an address is written, wherever it is. */
export const ADDRESS_WRITINGS = ["as-is", "restyled", "misspelt", "unit-missing"] as const;
export type AddressWriting = (typeof ADDRESS_WRITINGS)[number];

/** Where a record's true address lies, seen from the address in the request. */
export const ADDRESS_RELATIONS = ["home", "street", "area", "state", "elsewhere"] as const;
export type AddressRelation = (typeof ADDRESS_RELATIONS)[number];
