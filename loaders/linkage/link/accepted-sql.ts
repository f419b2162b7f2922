import { FIELDS, type Field, LEVELS } from "../../../src/model/vocabulary.js";
import { levelSql } from "../level-sql.js";
import type { Join } from "./blocking/join-key.js";
import { CHEAP_FIRST } from "./cheap-first.js";
import { preparedTable } from "./prepared-tables.js";
import type { RouteRule } from "./route-rule.js";
import { wantedLevelSql } from "./wanted-level-sql.js";

/** Pairs of rows that a rule is tried on. */
export interface PairSource {
  /** A FROM clause in which `a` and `b` are rows of the prepared tables. */
  readonly from: string;
  /** What it joins them on: equalities that need not be tested again. */
  readonly join: Join;
}

/**
 * SQL that makes the empty table `accepted` of pairs (`a`, `b`), with their `tier` where candidates
 * are ranked. What nobody asks for is left out: writing it takes time where pairs are many.
 */
export function emptyAcceptedSql(ranked: boolean): string {
  const tier = ranked ? ", tier INTEGER" : "";
  return `CREATE OR REPLACE TEMP TABLE accepted (a INTEGER, b INTEGER${tier})`;
}

/**
 * A query for the pairs a route accepts, as a row of `accepted` each, among those that `sources` bring
 * together. A field is compared only where those before it leave a chance, and only as closely as the
 * rule asks.
 */
export function acceptedSql(rule: RouteRule, sources: readonly PairSource[]): string {
  const fields = CHEAP_FIRST.filter((field) => rule.compared.has(field)).map((field) =>
    comparedField(rule, field),
  );
  // Where fields are tested each by itself, and all that pass are alike, that is all there is to do.
  const passing = fields.reduce((product, { wanted }) => product * wanted.size, 1);
  const [tier, ...others] = new Set(rule.patterns.map((pattern) => pattern.tier));
  if (others.length === 0 && passing === rule.patterns.length) {
    return passingSql(rule, fields, sources, rule.ranked ? `${tier} AS tier` : undefined);
  }
  const code = fields.reduce((sql, { count, level }) => `(${sql} * ${count} + ${level})`, "0");
  // Kept apart, or the database would work out all levels before it tests any.
  return [
    `WITH passed AS MATERIALIZED (${passingSql(rule, fields, sources, `${code} AS code`)})`,
    `SELECT a, b${rule.ranked ? ", tier" : ""}`,
    `FROM (SELECT a, b, ${tierSql(rule, fields)} AS tier FROM passed) WHERE tier IS NOT NULL`,
  ].join("\n");
}

/** A query for the pairs (`a`, `b`) of which each field by itself may be accepted, with a value if any. */
function passingSql(
  rule: RouteRule,
  fields: readonly ComparedField[],
  sources: readonly PairSource[],
  value: string | undefined,
): string {
  const late = lookedUpLate(fields, sources);
  if (late === undefined)
    return unionSql(sources.map((source) => selectSql(source, fields, value)));
  const before = fields.filter((field) => field !== late);
  const table = (file: "agency" | "tax"): string => preparedTable(file, rule.normalization);
  const met = `met JOIN ${table("agency")} a ON a.id = met.a JOIN ${table("tax")} b ON b.id = met.b`;
  return [
    `WITH met AS MATERIALIZED (${unionSql(sources.map((source) => selectSql(source, before)))})`,
    selectSql({ from: met, join: [] }, [late], value),
  ].join("\n");
}

/**
 * Surnames have the most columns and are the dearest to compare. Where given names are compared too,
 * few pairs are left after these, and surnames are looked up for them instead of carried through a join.
 */
function lookedUpLate(
  fields: readonly ComparedField[],
  sources: readonly PairSource[],
): ComparedField | undefined {
  const tested = (field: Field): ComparedField | undefined =>
    fields.find(
      (one) => one.field === field && sources.some(({ join }) => one.test(join) !== "true"),
    );
  return tested("given") && tested("surname");
}

function selectSql(
  { from, join }: PairSource,
  fields: readonly ComparedField[],
  value?: string,
): string {
  const tests = fields.map(({ test }) => test(join)).filter((test) => test !== "true");
  const where = tests.length === 0 ? "" : `WHERE ${tests.map((test) => `(${test})`).join(" AND ")}`;
  const columns = ["a.id AS a", "b.id AS b", ...(value === undefined ? [] : [value])];
  return `SELECT ${columns.join(", ")} FROM ${from} ${where}`;
}

/** Two joins may bring up the same pair. */
function unionSql(queries: readonly string[]): string {
  if (queries.length === 1) return queries[0]!;
  return `SELECT DISTINCT * FROM (${queries.map((query) => `(${query})`).join(" UNION ALL ")})`;
}

/** The tier of the levels that `code` stands for; NULL where the rule does not accept them. */
function tierSql({ patterns }: RouteRule, fields: readonly ComparedField[]): string {
  const size = fields.reduce((product, { count }) => product * count, 1);
  const tiers = new Array<string>(size).fill("NULL");
  for (const { levels, tier } of patterns) {
    tiers[fields.reduce((code, { at, count }) => code * count + levels[at]!, 0)] = String(tier);
  }
  return `[${tiers.join(", ")}][1 + code]`;
}

type ComparedField = ReturnType<typeof comparedField>;

function comparedField({ patterns, normalization }: RouteRule, field: Field) {
  const at = FIELDS.indexOf(field);
  const wanted = new Set(patterns.map(({ levels }) => levels[at]!));
  const level = `(${levelSql(field, normalization, "a", "b", wanted)})`;
  const test = (join: Join): string => wantedLevelSql(field, normalization, wanted, join);
  return { field, at, count: LEVELS[field].length, wanted, level, test };
}
