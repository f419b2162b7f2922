import { hasTwoSurnames, isTransliterated } from "../../../src/model/match/writing-rates.js";
import { hashAt, streamKey } from "../../../src/model/population/hash.js";
import type { Convention } from "../../../src/model/vocabulary.js";
import type { WritingEvents } from "./happened.js";

type File = "agency" | "tax";

/** In how many of so many examples an event comes up, field by field. */
type Lots<Field extends keyof WritingEvents> = Readonly<
  Partial<Record<WritingEvents[Field], number>>
>;

const SURNAMES: Readonly<Record<File, Lots<"surname">>> = {
  agency: {
    whole: 3,
    "second-dropped": 2,
    typo: 1,
    restyled: 1,
    swapped: 1,
    ocr: 1,
    phonetic: 1,
  },
  tax: { whole: 3, "second-dropped": 2, married: 1, truncated: 1 },
};
const GIVEN: Readonly<Record<File, Lots<"given">>> = {
  agency: { whole: 5, nickname: 1, phonetic: 1, initial: 1, swapped: 1, typo: 1 },
  tax: { whole: 4, nickname: 1, restyled: 1 },
};
const DATES: Readonly<Record<File, Lots<"dob">>> = {
  agency: { right: 5, swapped: 1, digit: 1, default: 1, missing: 1 },
  tax: { right: 1 },
};
const ADDRESSES: Lots<"address"> = { "as-is": 1, restyled: 2, misspelt: 1, "unit-missing": 1 };

/**
 * Events of the record of one file in the `i`-th example, drawn more evenly than they happen. What a
 * convention does not know becomes `whole`, or another spelling where names have several.
 */
export function drawnEvents(
  seed: number,
  file: File,
  i: number,
  convention: Convention,
): WritingEvents {
  const draw = <E extends string>(field: string, lots: Readonly<Partial<Record<E, number>>>): E => {
    const all = Object.entries<number | undefined>(lots).flatMap(([event, count]) =>
      new Array<E>(count ?? 0).fill(event as E),
    );
    return all[hashAt(streamKey(seed, `events/${file}/${field}`), i) % all.length]!;
  };
  const surname = draw("surname", SURNAMES[file]);
  const given = draw("given", GIVEN[file]);
  const single = !hasTwoSurnames(convention);
  const takesTwo = surname === "second-dropped" || surname === "swapped";
  const instead = isTransliterated(convention) ? "transliterated" : "whole";
  return {
    surname: single && takesTwo ? instead : surname,
    given: single && given === "swapped" ? "whole" : given,
    dob: draw("dob", DATES[file]),
    address: draw("address", ADDRESSES),
  };
}
