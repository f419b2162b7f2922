import { FIELDS, type Field, LEVELS } from "../../../src/model/vocabulary.js";
import { levelSql } from "../level-sql.js";
import { preparedTable } from "./prepared-tables.js";
import type { RouteRule } from "./route-rule.js";

/** Fields whose levels cost little to work out, and the names, whose similarities are dear. */
const CHEAP: readonly Field[] = ["tin", "dob", "address"];
const DEAR: readonly Field[] = ["given", "surname"];

/**
 * A query for the pairs a route accepts, with their tiers (`a`, `b`, `tier`), among the pairs of ids
 * in a table. Names are compared only where the other fields leave a chance.
 */
export function acceptedSql(rule: RouteRule, pairs: string): string {
  const cheap = new LevelCode(rule, CHEAP);
  const dear = new LevelCode(rule, DEAR);
  const tiers = new Array<string>(cheap.size * dear.size).fill("NULL");
  for (const { levels, tier } of rule.patterns) {
    tiers[cheap.codeOf(levels) * dear.size + dear.codeOf(levels)] = String(tier);
  }
  const possible = [...new Set(rule.patterns.map(({ levels }) => cheap.codeOf(levels)))];
  const agency = preparedTable("agency", rule.normalization);
  const tax = preparedTable("tax", rule.normalization);
  const where = cheap.size === 1 ? "" : `WHERE ${cheap.sql} IN (${possible.join(", ")})`;
  return [
    "SELECT * FROM (",
    `SELECT p.a, p.b, [${tiers.join(", ")}][1 + ${cheap.sql} * ${dear.size} + ${dear.sql}] AS tier`,
    `FROM ${pairs} p JOIN ${agency} a ON a.id = p.a JOIN ${tax} b ON b.id = p.b ${where}`,
    ") WHERE tier IS NOT NULL",
  ].join("\n");
}

/** Levels of several fields as one number from 0 to `size - 1`. */
class LevelCode {
  readonly size: number;
  readonly sql: string;
  readonly #fields: readonly { readonly at: number; readonly count: number }[];

  constructor(rule: RouteRule, fields: readonly Field[]) {
    const compared = fields.filter((field) => rule.compared.has(field));
    this.#fields = compared.map((field) => ({
      at: FIELDS.indexOf(field),
      count: LEVELS[field].length,
    }));
    this.size = this.#fields.reduce((product, { count }) => product * count, 1);
    this.sql = compared.reduce((sql, field) => {
      const level = `(${levelSql(field, rule.normalization, "a", "b")})`;
      return sql === "0" ? level : `(${sql} * ${LEVELS[field].length} + ${level})`;
    }, "0");
  }

  codeOf(levels: readonly number[]): number {
    return this.#fields.reduce((code, { at, count }) => code * count + levels[at]!, 0);
  }
}
