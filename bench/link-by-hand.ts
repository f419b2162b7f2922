import type { Normalization } from "../src/model/vocabulary.js";

/** A rule to link by, and the query an analyst who knows the tables would write for it. */
export interface HandWritten {
  readonly name: string;
  readonly normalization: Normalization;
  readonly anyOf: readonly Readonly<Record<string, string>>[];
  /** Gives the ids `a` and `b` of all accepted pairs. */
  readonly sql: string;
}

/** Surname, given name and date of birth all equal: one join. */
export const NAME_AND_DATE: HandWritten = {
  name: "name and date of birth",
  normalization: "basic",
  anyOf: [{ surname: "exact", given: "exact", dob: "exact" }],
  sql: `
    SELECT a.id AS a, b.id AS b
    FROM agency_basic a
    JOIN tax_basic b ON a.dob = b.dob AND a.surname = b.surname AND a.given = b.given
    WHERE a.dob <> '' AND a.surname <> '' AND a.given <> ''`,
};

const similar = (a: string, b: string, codeA: string, codeB: string): string => `(
  ${a} <> '' AND ${b} <> '' AND (
    jaro_winkler_similarity(${a}, ${b}) >= 0.92
    OR (${codeA} = ${codeB} AND ${codeA} <> '' AND length(${a}) >= 4 AND length(${b}) >= 4
      AND damerau_levenshtein(${a}, ${b}) <= 2)))`;

/** Alike names on one street: a join on the street, the names compared on what it brings up. */
export const NAME_AND_STREET: HandWritten = {
  name: "similar name on the same street",
  normalization: "standard",
  anyOf: [{ surname: "fuzzy", given: "fuzzy", address: "street" }],
  sql: `
    SELECT a.id AS a, b.id AS b
    FROM agency_standard a
    JOIN tax_standard b ON a.address_zip = b.address_zip AND a.address_street = b.address_street
    WHERE a.address_zip <> '' AND a.address_street <> ''
      AND a.address_line <> '' AND b.address_line <> ''
      AND (
        (a.given = b.given AND a.given <> '')
        OR (length(a.given) = 1 AND length(b.given) > 1 AND starts_with(b.given, a.given))
        OR (length(b.given) = 1 AND length(a.given) > 1 AND starts_with(a.given, b.given))
        OR (a.given_roots <> '' AND b.given_roots <> '' AND list_has_any(
          string_split(a.given_roots, ' '), string_split(b.given_roots, ' ')))
        OR ${similar("a.given", "b.given", "a.given_code", "b.given_code")})
      AND (
        (a.surname = b.surname AND a.surname <> '')
        ${[1, 2, 3]
          .flatMap((i) => [1, 2, 3].map((j) => [i, j] as const))
          .map(
            ([i, j]) => `OR (a.surname_${i} = b.surname_${j} AND a.surname_${i} <> '')
        OR ${similar(`a.surname_${i}`, `b.surname_${j}`, `a.surname_code_${i}`, `b.surname_code_${j}`)}`,
          )
          .join("\n        ")})`,
};
