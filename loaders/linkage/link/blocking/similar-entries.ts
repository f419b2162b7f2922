import type { SoundedPart } from "../../../../src/linkage/level-tests.js";
import type { Normalization } from "../../../../src/model/vocabulary.js";
import { surnameCodeColumn, surnameColumn, surnameColumnCount } from "../../prepared-columns.js";
import { similarSql } from "../../similar-sql.js";

/**
 * The different names in a table of prepared records with their sound codes, as a query with the
 * columns `name` and `code`.
 */
export function entriesSql(table: string, part: SoundedPart, normalization: Normalization): string {
  const columns =
    part === "given.text"
      ? [["given", "given_code"] as const]
      : Array.from(
          { length: surnameColumnCount(normalization) },
          (_, i) => [surnameColumn(i, normalization), surnameCodeColumn(i, normalization)] as const,
        );
  const queries = columns.map(
    ([name, code]) => `SELECT ${name} AS name, ${code} AS code FROM ${table} WHERE ${name} <> ''`,
  );
  return queries.join(" UNION ");
}

/** A query for the pairs of similar names in two tables made by `entriesSql`. */
export function similarEntriesSql(agency: string, tax: string): string {
  const similar = similarSql("a.name", "b.name", "a.code", "b.code");
  return `SELECT DISTINCT a.name AS agency, b.name AS tax FROM ${agency} a, ${tax} b WHERE ${similar}`;
}
