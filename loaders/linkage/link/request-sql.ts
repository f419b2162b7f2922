import type { Policy } from "../../../src/model/policy/schema.js";
import { sqlList } from "../../database/sql-text.js";

/** Records that put a person on each list that is compared with the tax file. */
const LISTED: Readonly<Record<Policy["request"]["list"], readonly string[]>> = {
  nobody: [],
  criminal: ["criminal"],
  "final-orders": ["final-order"],
  docket: ["docket", "final-order", "criminal"],
  "itin-file": [],
};

/** A query for the ids of the rows a policy sends: its list, thinned by its share. */
export function submittedSql({ request }: Policy): string {
  const records = LISTED[request.list];
  const listed = records.length === 0 ? "false" : `agency_record IN ${sqlList(records)}`;
  return `SELECT id FROM request_rows WHERE ${listed} AND share_draw < ${request.share}`;
}

/** Share of the submitted rows that a judge grants and the certified officers may make. */
export function grantedShare({ approval }: Policy, submitted: number): number {
  const { courtOrder, grantRate, officers, caseloadCap } = approval;
  const byCourt = courtOrder ? grantRate : 1;
  if (officers === null || caseloadCap === null || submitted === 0) return byCourt;
  return Math.min(byCourt, (officers * caseloadCap) / submitted);
}

/**
 * A query for the submitted rows with the route that takes each (`id`, `route`, counted from 0); the
 * route is NULL for rows that are rejected before matching.
 */
export function routedSql(policy: Policy, submitted: string, granted: number): string {
  const { requiredFields, addressTest } = policy.request;
  const tests = [
    `grant_draw < ${granted}`,
    ...requiredFields.map((field) => `has_${field}`),
    ...(addressTest === "present" ? ["has_address"] : []),
    ...(addressTest === "complete" || addressTest === "confirmed" ? ["has_usable_address"] : []),
  ];
  const conditions = { always: "true", "tin-present": "has_tin", "tin-missing": "NOT has_tin" };
  const routes = (policy.match?.routes ?? []).map(
    ({ when }, at) => `WHEN ${conditions[when]} THEN ${at}`,
  );
  const route = routes.length === 0 ? "NULL" : `CASE ${routes.join(" ")} END`;
  return [
    `SELECT id, CASE WHEN ${tests.join(" AND ")} THEN ${route} END AS route`,
    `FROM request_rows JOIN ${submitted} USING (id)`,
  ].join(" ");
}
