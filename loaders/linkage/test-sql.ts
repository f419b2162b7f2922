import type { LevelTest, TextPart } from "../../src/linkage/level-tests.js";
import type { Normalization } from "../../src/model/vocabulary.js";
import { surnameCodeColumn, surnameColumn, surnameColumnCount } from "./prepared-columns.js";
import { similarSql } from "./similar-sql.js";

/** A level test as a DuckDB condition on the rows `a` and `b`; NULL in a column counts as empty. */
export function testSql(test: LevelTest, normalization: Normalization, a: string, b: string) {
  if (test.test === "similar") return anySimilarSql(test.part, normalization, a, b);
  if (test.test === "intersect") {
    return test.part === "given.roots" ? rootsSql(a, b) : surnamesMeetSql(normalization, a, b);
  }
  if (!hasColumn(test.part, normalization)) return test.test === "compatible" ? "true" : "false";
  const left = `${a}.${TEXT_COLUMN[test.part]}`;
  const right = `${b}.${TEXT_COLUMN[test.part]}`;
  switch (test.test) {
    case "missing":
      return `${isEmpty(left)} OR ${isEmpty(right)}`;
    case "equal":
      return `${left} = ${right} AND ${left} <> ''`;
    case "compatible":
      return `${isEmpty(left)} OR ${isEmpty(right)} OR ${left} = ${right}`;
    case "initial":
      return `(${initialSql(left, right)}) OR (${initialSql(right, left)})`;
    case "near-date":
      return nearDateSql(left, right);
  }
}

const TEXT_COLUMN: Readonly<Record<TextPart, string>> = {
  "surname.text": "surname",
  "given.text": "given",
  dob: "dob",
  "address.line": "address_line",
  "address.street": "address_street",
  "address.unit": "address_unit",
  "address.zip": "address_zip",
  "address.state": "address_state",
  tin: "tin",
};

/** Units are told from the line under standard normalization only; elsewhere the part is empty. */
function hasColumn(part: TextPart, normalization: Normalization): boolean {
  return part !== "address.unit" || normalization === "standard";
}

function isEmpty(column: string): string {
  return `(${column} <> '') IS NOT TRUE`;
}

function initialSql(initial: string, name: string): string {
  return `strlen(${initial}) = 1 AND strlen(${name}) > 1 AND starts_with(${name}, ${initial})`;
}

/** In a CASE of its own, because `hamming` refuses texts of different lengths. */
function nearDateSql(left: string, right: string): string {
  const swapped = `${right}[1:4] || ${right}[7:8] || ${right}[5:6]`;
  return (
    `CASE WHEN strlen(${left}) = 8 AND strlen(${right}) = 8 AND ${left} <> ${right} ` +
    `THEN hamming(${left}, ${right}) = 1 OR ${left} = ${swapped} ELSE false END`
  );
}

/** Pairs of surname columns of the two rows. */
function surnamePairs(normalization: Normalization): readonly (readonly [number, number])[] {
  const indices = Array.from({ length: surnameColumnCount(normalization) }, (_, i) => i);
  return indices.flatMap((i) => indices.map((j) => [i, j] as const));
}

function surnamesMeetSql(normalization: Normalization, a: string, b: string): string {
  return surnamePairs(normalization)
    .map(([i, j]) => {
      const left = `${a}.${surnameColumn(i, normalization)}`;
      return `(${left} = ${b}.${surnameColumn(j, normalization)} AND ${left} <> '')`;
    })
    .join(" OR ");
}

/** Two different names share a root only if one of them stands for another name. */
function rootsSql(a: string, b: string): string {
  const split = (alias: string) => `string_split(${alias}.given_roots, ' ')`;
  return (
    `(${a}.given_roots <> ${a}.given OR ${b}.given_roots <> ${b}.given) ` +
    `AND ${a}.given_roots <> '' AND ${b}.given_roots <> '' ` +
    `AND list_has_any(${split(a)}, ${split(b)})`
  );
}

function anySimilarSql(
  part: "surname.names" | "given.text",
  normalization: Normalization,
  a: string,
  b: string,
): string {
  if (part === "given.text") {
    return similarSql(`${a}.given`, `${b}.given`, `${a}.given_code`, `${b}.given_code`);
  }
  return surnamePairs(normalization)
    .map(([i, j]) =>
      similarSql(
        `${a}.${surnameColumn(i, normalization)}`,
        `${b}.${surnameColumn(j, normalization)}`,
        `${a}.${surnameCodeColumn(i, normalization)}`,
        `${b}.${surnameCodeColumn(j, normalization)}`,
      ),
    )
    .map((condition) => `(${condition})`)
    .join(" OR ");
}
