import { type Field, LEVELS, type Normalization } from "../model/vocabulary.js";

/**
 * The one definition of every comparison level. `compare-records.ts` evaluates it on prepared records
 * and `loaders/linkage/level-sql.ts` writes it as SQL; neither adds a condition of its own.
 *
 * Parts are those of a prepared record (`prepared-record.ts`). No test but `missing` and `compatible`
 * holds for an empty part.
 */
export type LevelTest =
  /** Either side is empty. */
  | { readonly test: "missing"; readonly part: TextPart }
  | { readonly test: "equal"; readonly part: TextPart }
  /** Equal, or either side is empty. */
  | { readonly test: "compatible"; readonly part: TextPart }
  /** One is a single letter, the other a longer text that begins with it. */
  | { readonly test: "initial"; readonly part: TextPart }
  /** Two dates: day and month swapped, or exactly one of the eight digits differs. */
  | { readonly test: "near-date"; readonly part: TextPart }
  /** One entry or more in common. */
  | { readonly test: "intersect"; readonly part: ListPart }
  /** Any entry is similar to any other (`similar.ts`). */
  | { readonly test: "similar"; readonly part: SoundedPart };

export type TextPart =
  | "surname.text"
  | "given.text"
  | "dob"
  | "address.line"
  | "address.street"
  | "address.unit"
  | "address.zip"
  | "address.state"
  | "tin";
export type ListPart = "surname.names" | "given.roots";
/** Parts that have sound codes. */
export type SoundedPart = "surname.names" | "given.text";

/** A level, and the tests of which one group at least has to hold in full. */
export interface LevelRule<F extends Field = Field> {
  readonly level: (typeof LEVELS)[F][number];
  readonly anyOf: readonly (readonly LevelTest[])[];
}

/** The rules of a field, tried in turn; the first that holds gives the level, else `otherwise`. */
export interface FieldLevels<F extends Field = Field> {
  readonly rules: readonly LevelRule<F>[];
  readonly otherwise: (typeof LEVELS)[F][number];
}

const fuzzySurname: LevelRule<"surname"> = {
  level: "fuzzy",
  anyOf: [[{ test: "similar", part: "surname.names" }]],
};

const wholeSurname: FieldLevels<"surname"> = {
  rules: [{ level: "exact", anyOf: [[{ test: "equal", part: "surname.text" }]] }, fuzzySurname],
  otherwise: "none",
};

const surnameArrays: FieldLevels<"surname"> = {
  rules: [
    { level: "exact", anyOf: [[{ test: "equal", part: "surname.text" }]] },
    { level: "one-of-two", anyOf: [[{ test: "intersect", part: "surname.names" }]] },
    fuzzySurname,
  ],
  otherwise: "none",
};

const exactGiven: LevelRule<"given"> = {
  level: "exact",
  anyOf: [[{ test: "equal", part: "given.text" }]],
};

const fuzzyGiven: LevelRule<"given"> = {
  level: "fuzzy",
  anyOf: [[{ test: "similar", part: "given.text" }]],
};

const givenAsWritten: FieldLevels<"given"> = {
  rules: [exactGiven, fuzzyGiven],
  otherwise: "none",
};

const givenWithNicknames: FieldLevels<"given"> = {
  rules: [
    exactGiven,
    {
      level: "nickname",
      anyOf: [
        [{ test: "intersect", part: "given.roots" }],
        [{ test: "initial", part: "given.text" }],
      ],
    },
    fuzzyGiven,
  ],
  otherwise: "none",
};

const dob: FieldLevels<"dob"> = {
  rules: [
    { level: "missing", anyOf: [[{ test: "missing", part: "dob" }]] },
    { level: "exact", anyOf: [[{ test: "equal", part: "dob" }]] },
    { level: "near", anyOf: [[{ test: "near-date", part: "dob" }]] },
  ],
  otherwise: "none",
};

// The parts differ between normalizations, what is asked of them does not.
const address: FieldLevels<"address"> = {
  rules: [
    { level: "missing", anyOf: [[{ test: "missing", part: "address.line" }]] },
    {
      level: "exact",
      anyOf: [
        [
          { test: "equal", part: "address.zip" },
          { test: "equal", part: "address.line" },
          { test: "compatible", part: "address.unit" },
        ],
      ],
    },
    {
      level: "street",
      anyOf: [
        [
          { test: "equal", part: "address.zip" },
          { test: "equal", part: "address.street" },
        ],
      ],
    },
    { level: "area", anyOf: [[{ test: "equal", part: "address.zip" }]] },
    { level: "state", anyOf: [[{ test: "equal", part: "address.state" }]] },
  ],
  otherwise: "none",
};

const tin: FieldLevels<"tin"> = {
  rules: [
    { level: "missing", anyOf: [[{ test: "missing", part: "tin" }]] },
    { level: "equal", anyOf: [[{ test: "equal", part: "tin" }]] },
  ],
  otherwise: "different",
};

/** Levels of every field under every normalization. */
export const LEVEL_TESTS: {
  readonly [F in Field]: Readonly<Record<Normalization, FieldLevels<F>>>;
} = {
  surname: { none: wholeSurname, basic: wholeSurname, standard: surnameArrays },
  given: { none: givenAsWritten, basic: givenAsWritten, standard: givenWithNicknames },
  dob: { none: dob, basic: dob, standard: dob },
  address: { none: address, basic: address, standard: address },
  tin: { none: tin, basic: tin, standard: tin },
};

/** The storage index of a level among its field's levels. */
export function levelIndex<F extends Field>(field: F, level: (typeof LEVELS)[F][number]): number {
  return (LEVELS[field] as readonly string[]).indexOf(level);
}
