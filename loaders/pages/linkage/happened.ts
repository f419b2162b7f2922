import type { FiledRecord } from "../../../src/linkage/filed-record.js";
import type {
  AddressWriting,
  DobEvent,
  GivenEvent,
  SurnameEvent,
} from "../../../src/model/writing-events.js";

/** What an event did, as the end of a sentence that begins with the file's name. */
const SURNAMES: Readonly<Record<SurnameEvent, string>> = {
  whole: "",
  "second-dropped": "left out the second surname",
  swapped: "put the surnames in the other order",
  married: "holds a married name",
  typo: "mistyped the surname",
  ocr: "misread the surname",
  phonetic: "wrote the surname by ear",
  truncated: "cut the surname short",
  transliterated: "spelt the surname another way in Latin letters",
  restyled: "wrote the surname in another style",
};

const GIVEN: Readonly<Record<GivenEvent, string>> = {
  whole: "",
  nickname: "used a short form of the given name",
  initial: "wrote only the initial of the given name",
  swapped: "put the second given name first",
  typo: "mistyped the given name",
  ocr: "misread the given name",
  phonetic: "wrote the given name by ear",
  truncated: "cut the given name short",
  transliterated: "spelt the given name another way in Latin letters",
  restyled: "wrote the given name in another style",
};

const DATES: Readonly<Record<DobEvent, string>> = {
  right: "",
  swapped: "swapped day and month of birth",
  digit: "has a wrong digit in the date of birth",
  default: "has 1 January in place of the day of birth",
  missing: "lacks the date of birth",
};

const ADDRESSES: Readonly<Record<AddressWriting, string>> = {
  "as-is": "",
  restyled: "wrote the address in another style",
  misspelt: "misspelt the address",
  "unit-missing": "left out the flat",
};

/** The events of one record. */
export interface WritingEvents {
  readonly surname: SurnameEvent;
  readonly given: GivenEvent;
  readonly dob: DobEvent;
  readonly address: AddressWriting;
}

/** What is written when nothing happens. */
export const NOTHING_HAPPENED: WritingEvents = {
  surname: "whole",
  given: "whole",
  dob: "right",
  address: "as-is",
};

/**
 * Each event that changed a record as a sentence without its full stop. `usual` is the record as it
 * would be without any: some events leave some records as they are.
 */
export function happenedTo(
  file: "agency" | "tax",
  events: WritingEvents,
  record: FiledRecord,
  usual: FiledRecord,
): readonly string[] {
  const who = file === "agency" ? "The agency" : "The tax file";
  const changed = (...fields: readonly (keyof FiledRecord)[]) =>
    fields.some((field) => record[field] !== usual[field]);
  return [
    changed("surname") ? SURNAMES[events.surname] : "",
    changed("given", "middle") ? GIVEN[events.given] : "",
    changed("dob") ? DATES[events.dob] : "",
    changed("address", "city", "zip") ? ADDRESSES[events.address] : "",
  ]
    .filter((text) => text !== "")
    .map((text) => `${who} ${text}`);
}
