import { FIELDS, type Field, NORMALIZATIONS, type Normalization } from "../model/vocabulary.js";
import { anySimilar, intersect, isInitialOf, isNearDate } from "./level-primitives.js";
import {
  type FieldLevels,
  LEVEL_TESTS,
  type LevelTest,
  type ListPart,
  levelIndex,
  type TextPart,
} from "./level-tests.js";
import type { PreparedRecord } from "./prepared-record.js";
import { similar } from "./similar.js";

/** Levels of two records prepared alike, as indices into LEVELS, in the order of FIELDS. */
export function compareRecords(
  a: PreparedRecord,
  b: PreparedRecord,
  normalization: Normalization,
): readonly number[] {
  return FIELDS.map((field) => fieldLevel(field, a, b, normalization));
}

/** The level of one field, as an index into its LEVELS. Other fields need not be there. */
export function fieldLevel<F extends Field>(
  field: F,
  a: Pick<PreparedRecord, F>,
  b: Pick<PreparedRecord, F>,
  normalization: Normalization,
): number {
  return compiled[field][normalization](a as PreparedRecord, b as PreparedRecord);
}

type Compare = (a: PreparedRecord, b: PreparedRecord) => boolean;
type LevelOf = (a: PreparedRecord, b: PreparedRecord) => number;

const compiled = Object.fromEntries(
  FIELDS.map((field) => [
    field,
    Object.fromEntries(
      NORMALIZATIONS.map((name) => [name, compileField(field, LEVEL_TESTS[field][name])]),
    ),
  ]),
) as Record<Field, Record<Normalization, LevelOf>>;

function compileField(field: Field, { rules, otherwise }: FieldLevels): LevelOf {
  const steps = rules.map(({ level, anyOf }) => ({
    holds: some(anyOf.map((tests) => every(tests.map(compileTest)))),
    index: levelIndex(field, level),
  }));
  const last = levelIndex(field, otherwise);
  return (a, b) => {
    for (const { holds, index } of steps) if (holds(a, b)) return index;
    return last;
  };
}

function some(tests: readonly Compare[]): Compare {
  return tests.length === 1 ? tests[0]! : (a, b) => tests.some((test) => test(a, b));
}

function every(tests: readonly Compare[]): Compare {
  return tests.length === 1 ? tests[0]! : (a, b) => tests.every((test) => test(a, b));
}

const TEXT: Readonly<Record<TextPart, (record: PreparedRecord) => string>> = {
  "surname.text": ({ surname }) => surname.text,
  "given.text": ({ given }) => given.text,
  dob: ({ dob }) => dob,
  "address.line": ({ address }) => address.line,
  "address.street": ({ address }) => address.street,
  "address.unit": ({ address }) => address.unit,
  "address.zip": ({ address }) => address.zip,
  "address.state": ({ address }) => address.state,
  tin: ({ tin }) => tin,
};

const LISTS: Readonly<Record<ListPart, (record: PreparedRecord) => readonly string[]>> = {
  "surname.names": ({ surname }) => surname.names,
  "given.roots": ({ given }) => given.roots,
};

function compileTest(test: LevelTest): Compare {
  if (test.test === "similar") {
    return test.part === "given.text"
      ? (a, b) => similar(a.given.text, b.given.text, a.given.code, b.given.code)
      : ({ surname: a }, { surname: b }) => anySimilar(a.names, b.names, a.codes, b.codes);
  }
  if (test.test === "intersect") {
    const list = LISTS[test.part];
    return (a, b) => intersect(list(a), list(b));
  }
  const text = TEXT[test.part];
  switch (test.test) {
    case "missing":
      return (a, b) => text(a) === "" || text(b) === "";
    case "equal":
      return (a, b) => text(a) !== "" && text(a) === text(b);
    case "compatible":
      return (a, b) => text(a) === "" || text(b) === "" || text(a) === text(b);
    case "initial":
      return (a, b) => isInitialOf(text(a), text(b));
    case "near-date":
      return (a, b) => isNearDate(text(a), text(b));
  }
}
