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

/**
 * Whole rows that a join brings together, as a FROM clause with the rows `a` and `b`, for joins of
 * equalities alone: these bring up no pair twice, and their rows need not be looked up again.
 */
export function rowsSql(join: Join, { agency, tax }: JoinTables): string {
  const keys = (which: "agency" | "tax"): string =>
    join.map((key, i) => `${key[which]} AS k${i}`).join(", ");
  // What equals a text that is not empty is not empty either, so that one side is enough. The length
  // is asked for, because the database would take `<> ''` over to the other side and test it there too.
  const filled = join.map((_, i) => `strlen(k${i}) > 0`).join(" AND ");
  return [
    `(SELECT * FROM (SELECT *, ${keys("agency")} FROM ${agency}) WHERE ${filled}) a`,
    `JOIN (SELECT *, ${keys("tax")} FROM ${tax}) b ON ${onSql(join)}`,
  ].join(" ");
}

/** Whether a join is one of equalities alone. */
export function isPlain(join: Join): boolean {
  return join.every(({ many, similar }) => !many && similar === undefined);
}

/**
 * How many pairs a join brings together, without making them. Only the agency's side is grouped, for
 * it is a sample where the tax file is large.
 */
export function countPairsSql(join: Join, tables: JoinTables): string {
  const side = sideSql(tables.agency, join, "agency");
  const grouped = `SELECT * EXCLUDE (id), count(*) AS n FROM (${side}) GROUP BY ALL`;
  const middle = tables.similar === undefined ? "" : `, ${tables.similar} s`;
  return [
    "SELECT coalesce(sum(a.n::DOUBLE), 0) AS pairs",
    `FROM (${grouped}) a, (${sideSql(tables.tax, join, "tax")}) b${middle}`,
    `WHERE ${onSql(join)}`,
  ].join(" ");
}
