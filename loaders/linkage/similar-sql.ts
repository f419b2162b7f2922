import {
  FEWEST_LETTERS,
  MOST_EDITS,
  SHORTEST_RATIO,
  SIMILAR_FROM,
} from "../../src/linkage/similar.js";

/**
 * `similar` of `src/linkage/similar.ts` as a DuckDB condition on two columns and those of their
 * sound codes. Lengths, which cost nothing, come before similarities and distances.
 */
export function similarSql(a: string, b: string, codeA: string, codeB: string): string {
  // With an exponent, DuckDB reads a DOUBLE rather than a slow DECIMAL.
  const ratio = SHORTEST_RATIO.toExponential();
  const alike =
    `${a} <> '' AND ${b} <> '' ` +
    `AND strlen(${a}) >= ${ratio} * strlen(${b}) ` +
    `AND strlen(${b}) >= ${ratio} * strlen(${a}) ` +
    `AND jaro_winkler_similarity(${a}, ${b}, ${SIMILAR_FROM}) >= ${SIMILAR_FROM}`;
  const soundAlike =
    `${codeA} = ${codeB} AND ${codeA} <> '' ` +
    `AND strlen(${a}) >= ${FEWEST_LETTERS} AND strlen(${b}) >= ${FEWEST_LETTERS} ` +
    `AND abs(strlen(${a}) - strlen(${b})) <= ${MOST_EDITS} ` +
    `AND damerau_levenshtein(${a}, ${b}) <= ${MOST_EDITS}`;
  return `(${alike}) OR (${soundAlike})`;
}
