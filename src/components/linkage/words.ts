import type { FiledRecord } from "../../linkage/filed-record.js";
import type { Convention, Field } from "../../model/vocabulary.js";
import type { CandidatePolicy, Relationship } from "./linkage-file.js";

/** What a level says about two values. */
export const LEVEL_REACHED: Readonly<Record<Field, Readonly<Record<string, string>>>> = {
  surname: {
    exact: "the same",
    "one-of-two": "one surname the same",
    fuzzy: "similar",
    none: "different",
  },
  given: {
    exact: "the same",
    nickname: "nickname or initial",
    fuzzy: "similar",
    none: "different",
  },
  dob: { exact: "the same", near: "nearly the same", none: "different", missing: "missing" },
  address: {
    exact: "the same",
    street: "the same street",
    area: "the same area",
    state: "the same state",
    none: "different",
    missing: "missing",
  },
  tin: { equal: "the same", different: "different", missing: "missing" },
};

/** Fields of a record as a form names them, in the order they are shown. */
export const RECORD_FIELDS: readonly (readonly [key: keyof FiledRecord, label: string])[] = [
  ["surname", "Surname"],
  ["given", "Given name"],
  ["middle", "Second given name"],
  ["dob", "Date of birth (year-month-day)"],
  ["address", "Address line"],
  ["city", "City"],
  ["state", "State"],
  ["zip", "ZIP code"],
  ["tin", "Taxpayer number"],
];

export const CONVENTION_WORDS: Readonly<Record<Convention, string>> = {
  spanish: "Spanish: two surnames",
  portuguese: "Portuguese: two surnames",
  "french-creole": "French and Haitian",
  "south-asian": "South Asian",
  chinese: "Chinese",
  "other-asian": "Other Asian",
  "west-african": "West African",
  european: "European",
  "arabic-persian": "Arabic and Persian",
};

export const RELATIONSHIP_WORDS: Readonly<Record<Relationship, string>> = {
  same: "The same person",
  household: "Two people of one household",
  stranger: "Two strangers",
};

/** The candidate policies as they stand inside a sentence. */
export const CANDIDATES_IN_WORDS: Readonly<Record<CandidatePolicy, string>> = {
  unique: "a record is returned only if no other fits",
  best: "the record that fits best is returned",
  all: "every record that fits is returned",
};
