import type { Policy } from "../../../src/model/policy/schema.js";
import { sqlList } from "../../database/sql-text.js";

/**
 * A query for the records that are returned (`a`, `b`) among accepted pairs (`a`, `b`, and `tier` where
 * candidates are ranked): all of them, the only one a row has, or the one that stands alone in its
 * row's best tier.
 */
export function returnedSql(
  candidates: NonNullable<Policy["match"]>["candidates"],
  accepted: string,
): string {
  if (candidates === "all") return `SELECT a, b FROM ${accepted}`;
  const best =
    candidates === "best"
      ? `(FROM ${accepted} QUALIFY tier = min(tier) OVER (PARTITION BY a))`
      : accepted;
  return `SELECT a, any_value(b) AS b FROM ${best} GROUP BY a HAVING count(*) = 1`;
}

/**
 * A query for returned records with what each is to the person sought: `own`, `household` (same
 * home), `owner` (true holder of the number in the row) or `stranger`; and whether review keeps it.
 */
export function relatedSql(returned: string, review: Policy["approval"]["review"]): string {
  const { catchRate, lossRate } = review ?? { catchRate: 0, lossRate: 0 };
  return `
    SELECT *, CASE WHEN relation = 'own' THEN lost_draw >= ${lossRate}
      ELSE caught_draw >= ${catchRate} END AS kept
    FROM (
      SELECT a AS id, found.person, sought.departed, sought.address_known,
        sought.has_usable_address, sought.lost_draw, sought.caught_draw,
        CASE WHEN found.record = sought.own_record THEN 'own'
          WHEN sought.home <> '' AND found.home = sought.home THEN 'household'
          WHEN found.owner_of = sought.person THEN 'owner'
          ELSE 'stranger' END AS relation
      FROM ${returned} r
      JOIN request_rows sought ON sought.id = r.a
      JOIN tax_records found ON found.id = r.b
    )`;
}

/**
 * A query for the number of rows by ending. `routed`: rows with their routes; `accepted`: pairs that
 * pass; `related`: returned records. What a reviewer stops counts as withheld.
 */
export function rowCountsSql(routed: string, accepted: string, related: string): string {
  return `
    WITH kept AS (
      SELECT id, bool_or(relation = 'own') AS own, bool_or(relation <> 'own') AS wrong
      FROM ${related} WHERE kept GROUP BY id
    )
    SELECT count(*) AS requested,
      count(*) FILTER (route IS NULL) AS rejected,
      count(*) FILTER (route IS NOT NULL AND NOT fits) AS unmatched,
      count(*) FILTER (fits AND own IS NULL) AS withheld,
      count(*) FILTER (own AND NOT wrong) AS correct,
      count(*) FILTER (wrong AND NOT own) AS wrong,
      count(*) FILTER (own AND wrong) AS mixed
    FROM (SELECT *, id IN (SELECT a FROM ${accepted}) AS fits FROM ${routed}) LEFT JOIN kept USING (id)`;
}

/**
 * A query for the number of records kept, by relation, and of rows answered (`byNumber`) on the
 * routes in a list, which are those that compare the number.
 */
export function recordCountsSql(
  routed: string,
  related: string,
  byNumber: readonly number[],
): string {
  const routes = byNumber.length > 0 ? `route IN ${sqlList(byNumber)}` : "false";
  return `
    SELECT count(*) FILTER (relation = 'own') AS own,
      count(*) FILTER (relation = 'own' AND NOT address_known) AS ownNew,
      count(*) FILTER (relation = 'own' AND NOT has_usable_address) AS ownInsufficient,
      count(*) FILTER (relation = 'household') AS household,
      count(*) FILTER (relation = 'stranger') AS strangers,
      count(*) FILTER (relation = 'owner') AS owners,
      count(DISTINCT id) FILTER (${routes}) AS byNumber
    FROM ${related} JOIN ${routed} USING (id) WHERE kept`;
}

/**
 * A query for the number of distinct people located by the records kept, in their first relation.
 * People who left the country are nowhere to be found; `locates`: what is handed over finds anybody.
 */
export function peopleCountsSql(related: string, locates: boolean): string {
  return `
    WITH first AS (
      SELECT person, min(CASE relation WHEN 'own' THEN 0 WHEN 'household' THEN 1 ELSE 2 END) AS first
      FROM ${related} WHERE ${locates} AND kept AND NOT (relation = 'own' AND departed) GROUP BY person
    )
    SELECT count(*) FILTER (first = 0) AS subject,
      count(*) FILTER (first = 1) AS householdError,
      count(*) FILTER (first = 2) AS strangerError
    FROM first`;
}
