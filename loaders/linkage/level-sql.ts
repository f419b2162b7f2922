import { LEVEL_TESTS, type LevelRule, levelIndex } from "../../src/linkage/level-tests.js";
import type { Field, Normalization } from "../../src/model/vocabulary.js";
import { testSql } from "./test-sql.js";

/**
 * DuckDB SQL for the level of a field (an index into its LEVELS) of two rows with the columns of
 * `preparedColumns(normalization)`, under the aliases `a` and `b`. It says what LEVEL_TESTS says.
 *
 * It is a CASE: each test is worked out only for the pairs of rows that no earlier one has settled,
 * and within a test string distances come after everything cheaper. `wanted`: levels that make a
 * difference; tests that only tell others apart are left out, and any other level may be given instead.
 */
export function levelSql(
  field: Field,
  normalization: Normalization,
  a: string,
  b: string,
  wanted?: ReadonlySet<number>,
): string {
  const { rules, otherwise } = LEVEL_TESTS[field][normalization];
  const isWanted = (level: string): boolean =>
    wanted === undefined || wanted.has(levelIndex(field, level as never));
  const last = isWanted(otherwise) ? rules.length : lastIndex(rules, isWanted);
  const branches = rules.slice(0, last + 1).map(({ level, anyOf }) => {
    const condition = anyOf
      .map((tests) => tests.map((test) => `(${testSql(test, normalization, a, b)})`).join(" AND "))
      .map((group) => `(${group})`)
      .join(" OR ");
    return `WHEN ${condition} THEN ${levelIndex(field, level)}`;
  });
  if (branches.length === 0) return String(levelIndex(field, otherwise));
  return `CASE ${branches.join(" ")} ELSE ${levelIndex(field, otherwise)} END`;
}

function lastIndex(rules: readonly LevelRule[], isWanted: (level: string) => boolean): number {
  return rules.findLastIndex(({ level }) => isWanted(level));
}
