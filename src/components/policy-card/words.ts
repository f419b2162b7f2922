import type { Policy } from "../../model/policy/schema.js";
import type { Field, Normalization } from "../../model/vocabulary.js";
import type { Option } from "../controls/select-field.js";

type Choice<T extends string> = readonly Option<T>[];

export const LIST_WORDS: Choice<Policy["request"]["list"]> = [
  { value: "nobody", label: "Nobody: no request is answered" },
  { value: "criminal", label: "People in a criminal case" },
  { value: "final-orders", label: "People with a final order of removal" },
  { value: "docket", label: "Everyone on the agency’s docket" },
  { value: "itin-file", label: "No list: everyone who filed with an ITIN" },
];

export const REQUIRED_WORDS: Choice<"address" | "dob" | "tin"> = [
  { value: "address", label: "An address" },
  { value: "dob", label: "A date of birth" },
  { value: "tin", label: "A taxpayer number" },
];

export const ADDRESS_TEST_WORDS: Choice<Policy["request"]["addressTest"]> = [
  { value: "none", label: "Not looked at" },
  { value: "present", label: "Has something that looks like an address" },
  { value: "complete", label: "Is complete" },
  { value: "confirmed", label: "Agrees with the tax file" },
];

export const NORMALIZATION_WORDS: Choice<Normalization> = [
  { value: "none", label: "Letter by letter, as typed" },
  { value: "basic", label: "Without case, accents and punctuation" },
  { value: "standard", label: "Fully standardized names and addresses" },
];

export const CANDIDATE_WORDS: Choice<"unique" | "best" | "all"> = [
  { value: "unique", label: "Return nothing unless exactly one fits" },
  { value: "best", label: "Return the one that fits best" },
  { value: "all", label: "Return every record that fits" },
];

export const DISCLOSE_WORDS: Choice<Policy["disclose"][number]> = [
  { value: "confirmation", label: "Whether the agency’s address is right" },
  { value: "address", label: "The last-known address" },
  { value: "employer", label: "The employer" },
  { value: "return", label: "The whole return, with the household" },
];

export const FIELD_WORDS: Readonly<Record<Field, string>> = {
  surname: "Surname",
  given: "Given name",
  dob: "Date of birth",
  address: "Address",
  tin: "Taxpayer number",
};

/** Levels a rule can ask for, field by field; "" asks for nothing. */
export const LEVEL_WORDS: Readonly<Record<Field, readonly Option<string>[]>> = {
  surname: [
    { value: "", label: "need not agree" },
    { value: "exact", label: "the same" },
    { value: "one-of-two", label: "one of two the same" },
    { value: "fuzzy", label: "similar" },
  ],
  given: [
    { value: "", label: "need not agree" },
    { value: "exact", label: "the same" },
    { value: "nickname", label: "same, nickname, initial" },
    { value: "fuzzy", label: "similar" },
  ],
  dob: [
    { value: "", label: "need not agree" },
    { value: "exact", label: "the same" },
    { value: "near", label: "nearly the same" },
  ],
  address: [
    { value: "", label: "need not agree" },
    { value: "exact", label: "the same" },
    { value: "street", label: "the same street" },
    { value: "area", label: "the same area" },
    { value: "state", label: "the same state" },
  ],
  tin: [
    { value: "", label: "need not agree" },
    { value: "equal", label: "the same" },
  ],
};

export const ROUTE_WORDS: Readonly<Record<"always" | "tin-present" | "tin-missing", string>> = {
  always: "All rows",
  "tin-present": "Rows with a taxpayer number",
  "tin-missing": "Rows without a taxpayer number",
};

/** Label of a value in a list of choices. */
export const wordOf = <T extends string>(choices: Choice<T>, value: T): string =>
  choices.find((choice) => choice.value === value)?.label ?? value;
