import type { LevelTest, SoundedPart, TextPart } from "../../../../src/linkage/level-tests.js";
import type { Normalization } from "../../../../src/model/vocabulary.js";
import { surnameColumn, surnameColumnCount } from "../../prepared-columns.js";

/**
 * Something two rows must have in common: SQL on a row of either table. `many`: the expressions are
 * lists, of which one entry must be common. `similar`: the entries must be similar instead of equal.
 */
export interface JoinKey {
  readonly agency: string;
  readonly tax: string;
  readonly many: boolean;
  readonly similar?: SoundedPart;
}

/** Keys that all have to be common. */
export type Join = readonly JoinKey[];

/** The column of a prepared table that holds a part. */
export function partColumn(part: TextPart): string {
  const [first, ...rest] = part.split(".");
  return rest[0] === "text" ? first! : [first, ...rest].join("_");
}

/**
 * Joins of which one at least holds for every pair of rows that passes a test; undefined where
 * passing it leaves nothing in common.
 */
export function joinsOfTest(
  test: LevelTest,
  normalization: Normalization,
): readonly Join[] | undefined {
  switch (test.test) {
    case "equal":
      return [[same(partColumn(test.part))]];
    case "intersect":
      return [[{ ...same(listSql(test.part, normalization)), many: true }]];
    case "similar":
      return [[{ ...same(listSql(test.part, normalization)), many: true, similar: test.part }]];
    case "initial": {
      const column = partColumn(test.part);
      const first = `left(${column}, 1)`;
      const initial = `CASE WHEN strlen(${column}) = 1 THEN ${column} END`;
      return [
        [{ agency: initial, tax: first, many: false }],
        [{ agency: first, tax: initial, many: false }],
      ];
    }
    case "near-date": {
      const swapped = "dob[1:4] || dob[7:8] || dob[5:6]";
      return [
        [{ ...same(MASKED_DATES), many: true }],
        [{ agency: "dob", tax: swapped, many: false }],
      ];
    }
    case "missing":
    case "compatible":
      return undefined;
  }
}

function same(sql: string): JoinKey {
  return { agency: sql, tax: sql, many: false };
}

/** A date with each of its eight digits masked in turn: dates that differ in one digit share one. */
const MASKED_DATES = `CASE WHEN strlen(dob) = 8 THEN [${Array.from(
  { length: 8 },
  (_, i) => `left(dob, ${i}) || '_' || right(dob, ${7 - i})`,
).join(", ")}] END`;

function listSql(part: SoundedPart | "given.roots", normalization: Normalization): string {
  if (part === "given.roots") return "string_split(given_roots, ' ')";
  if (part === "given.text") return "[given]";
  const columns = Array.from({ length: surnameColumnCount(normalization) }, (_, i) =>
    surnameColumn(i, normalization),
  );
  return `list_distinct([${columns.join(", ")}])`;
}
