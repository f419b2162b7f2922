import { FIELDS, type Field, NORMALIZATIONS, type Normalization } from "../model/vocabulary.js";
import { type Compare, compileTest } from "./compile-test.js";
import { type FieldLevels, LEVEL_TESTS, levelIndex } from "./level-tests.js";
import type { PreparedRecord } from "./prepared-record.js";

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
