import { FIELDS, type Field, LEVELS } from "../../../src/model/vocabulary.js";
import { levelSql } from "../level-sql.js";
import type { RouteRule } from "./route-rule.js";

/** Fields whose levels cost little to work out come before the names, whose similarities are dear. */
const CHEAP_FIRST: readonly Field[] = ["tin", "dob", "address", "given", "surname"];

/**
 * A query for the pairs a route accepts, with their tiers (`a`, `b`, `tier`), among the pairs that
 * `from` brings together: a FROM clause in which `a` and `b` are rows of the prepared tables. A field
 * is compared only where those before it leave a chance, and only as closely as the rule asks.
 */
export function acceptedSql(rule: RouteRule, from: string): string {
  const fields = CHEAP_FIRST.filter((field) => rule.compared.has(field)).map((field) =>
    comparedField(rule, field),
  );
  const code = fields.reduce((sql, { count, level }) => `(${sql} * ${count} + ${level})`, "0");
  const tests = fields
    .filter(({ count, wanted }) => wanted.size < count)
    .map(({ level, wanted }) => `${level} IN (${[...wanted].join(", ")})`);
  const where = tests.length === 0 ? "" : `WHERE ${tests.join(" AND ")}`;
  const select = (value: string): string =>
    `SELECT a.id AS a, b.id AS b, ${value} FROM ${from} ${where}`;
  // Where fields are tested each by itself, and all that pass are alike, that is all there is to do.
  const passing = fields.reduce((product, { wanted }) => product * wanted.size, 1);
  const [tier, ...others] = new Set(rule.patterns.map((pattern) => pattern.tier));
  if (others.length === 0 && passing === rule.patterns.length) return select(`${tier} AS tier`);
  // Kept apart, or the database would work out all levels before it tests any.
  return [
    `WITH passed AS MATERIALIZED (${select(`${code} AS code`)})`,
    `SELECT * FROM (SELECT a, b, ${tierSql(rule, fields)} AS tier FROM passed)`,
    "WHERE tier IS NOT NULL",
  ].join("\n");
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
  return { at, count: LEVELS[field].length, wanted, level };
}
