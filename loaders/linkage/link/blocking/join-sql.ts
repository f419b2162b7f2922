import type { Join } from "./join-key.js";

/** The tables that are joined, and the one with similar entries for a join that needs it. */
export interface JoinTables {
  readonly agency: string;
  readonly tax: string;
  readonly similar?: string | undefined;
}

/** One side of a join: ids with the values they have to share, empty ones left out. */
function sideSql(table: string, join: Join, side: "agency" | "tax"): string {
  const keys = join.map((key, i) => `${key.many ? `unnest(${key[side]})` : key[side]} AS k${i}`);
  const filled = join.map((_, i) => `k${i} <> ''`).join(" AND ");
  return `SELECT * FROM (SELECT id, ${keys.join(", ")} FROM ${table}) WHERE ${filled}`;
}

function onSql(join: Join): string {
  const conditions = join.map(({ similar }, i) =>
    similar === undefined ? `a.k${i} = b.k${i}` : `s.agency = a.k${i} AND s.tax = b.k${i}`,
  );
  return conditions.join(" AND ");
}

/** Pairs of ids that a join brings together, some of them perhaps more than once. */
export function pairsSql(join: Join, tables: JoinTables): string {
  const [agency, tax] = [sideSql(tables.agency, join, "agency"), sideSql(tables.tax, join, "tax")];
  const middle = tables.similar === undefined ? "" : `, ${tables.similar} s`;
  return `SELECT a.id AS a, b.id AS b FROM (${agency}) a, (${tax}) b${middle} WHERE ${onSql(join)}`;
}

/** How many pairs that is, without making them. */
export function countPairsSql(join: Join, tables: JoinTables): string {
  const grouped = (table: string, side: "agency" | "tax"): string =>
    `SELECT * EXCLUDE (id), count(*) AS n FROM (${sideSql(table, join, side)}) GROUP BY ALL`;
  const middle = tables.similar === undefined ? "" : `, ${tables.similar} s`;
  return [
    "SELECT coalesce(sum(a.n::DOUBLE * b.n), 0) AS pairs",
    `FROM (${grouped(tables.agency, "agency")}) a, (${grouped(tables.tax, "tax")}) b${middle}`,
    `WHERE ${onSql(join)}`,
  ].join(" ");
}
