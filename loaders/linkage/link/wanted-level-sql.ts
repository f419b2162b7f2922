import { LEVEL_TESTS, type LevelTest, levelIndex } from "../../../src/linkage/level-tests.js";
import type { Field, Normalization } from "../../../src/model/vocabulary.js";
import { testSql } from "../test-sql.js";
import { type Join, partColumn } from "./blocking/join-key.js";

/**
 * DuckDB SQL for whether the level of a field of the rows `a` and `b` is one of those in `wanted`
 * (indices into its LEVELS): it says what `levelSql` says, without telling wanted levels apart. What
 * follows from the equalities of `join`, which brought the rows together, is left out; `true` or
 * `false` where that settles everything.
 */
export function wantedLevelSql(
  field: Field,
  normalization: Normalization,
  wanted: ReadonlySet<number>,
  join: Join,
): string {
  const { rules, otherwise } = LEVEL_TESTS[field][normalization];
  const isWanted = (level: string): boolean => wanted.has(levelIndex(field, level as never));
  // The first rule that holds gives the level, so that each is read before what the later ones say.
  return rules.reduceRight(
    (later, { level, anyOf }) => {
      const holds = anyHolds(anyOf, normalization, join);
      return isWanted(level) ? either(holds, later) : both(not(holds, anyOf), later);
    },
    String(isWanted(otherwise)),
  );
}

function anyHolds(
  groups: readonly (readonly LevelTest[])[],
  normalization: Normalization,
  join: Join,
): string {
  return groups
    .map((tests) => tests.map((test) => settledSql(test, normalization, join)).reduce(both))
    .reduce(either);
}

/** A test as a condition; one on a column that the rows were joined on is settled by that. */
function settledSql(test: LevelTest, normalization: Normalization, join: Join): string {
  const isJoined = (column: string): boolean =>
    join.some(({ agency, tax, many }) => agency === column && tax === column && !many);
  if ("part" in test && test.part !== "given.roots" && test.part !== "surname.names") {
    // Rows are joined on what both have, and have in common.
    const joined = isJoined(partColumn(test.part));
    if (joined && test.test === "missing") return "false";
    if (joined && (test.test === "equal" || test.test === "compatible")) return "true";
  }
  return testSql(test, normalization, "a", "b");
}

/** That a rule does not hold; NULL, which an empty cell of either row may lead to, is not holding. */
function not(holds: string, groups: readonly (readonly LevelTest[])[]): string {
  if (holds === "true") return "false";
  if (holds === "false") return "true";
  const [[only, ...more] = [], ...others] = groups;
  if (only?.test === "missing" && more.length === 0 && others.length === 0) {
    // Said of each row by itself, so that rows without are left out before any are joined.
    const column = partColumn(only.part);
    return `a.${column} <> '' AND b.${column} <> ''`;
  }
  return `(${holds}) IS NOT TRUE`;
}

function both(a: string, b: string): string {
  if (a === "false" || b === "false") return "false";
  if (a === "true") return b;
  return b === "true" ? a : `(${a}) AND (${b})`;
}

function either(a: string, b: string): string {
  if (a === "true" || b === "true") return "true";
  if (a === "false") return b;
  return b === "false" ? a : `(${a}) OR (${b})`;
}
