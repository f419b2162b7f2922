import { LEVEL_TESTS, levelIndex } from "../../src/linkage/level-tests.js";
import type { Field, Normalization } from "../../src/model/vocabulary.js";
import { testSql } from "./test-sql.js";

/**
 * DuckDB SQL for the level of a field (an index into its LEVELS) of two rows with the columns of
 * `preparedColumns(normalization)`, under the aliases `a` and `b`. It says what LEVEL_TESTS says.
 *
 * It is a CASE: each test is worked out only for the pairs of rows that no earlier one has settled,
 * and within a test string distances come after everything cheaper.
 */
export function levelSql(field: Field, normalization: Normalization, a: string, b: string): string {
  const { rules, otherwise } = LEVEL_TESTS[field][normalization];
  const branches = rules.map(({ level, anyOf }) => {
    const condition = anyOf
      .map((tests) => tests.map((test) => `(${testSql(test, normalization, a, b)})`).join(" AND "))
      .map((group) => `(${group})`)
      .join(" OR ");
    return `WHEN ${condition} THEN ${levelIndex(field, level)}`;
  });
  return `CASE ${branches.join(" ")} ELSE ${levelIndex(field, otherwise)} END`;
}
