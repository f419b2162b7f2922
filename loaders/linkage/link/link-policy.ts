import { disclosureEffect } from "../../../src/model/exposure/disclosure.js";
import { comparedFields } from "../../../src/model/match/accepted-patterns.js";
import type { Policy } from "../../../src/model/policy/schema.js";
import type { Field, Normalization } from "../../../src/model/vocabulary.js";
import type { Database } from "../../database/database.js";
import { emptyAcceptedSql } from "./accepted-sql.js";
import {
  peopleCountsSql,
  recordCountsSql,
  relatedSql,
  returnedSql,
  rowCountsSql,
} from "./answer-sql.js";
import type { LinkOutcome } from "./link-outcome.js";
import type { ComparedFields } from "./prepared-tables.js";
import { grantedShare, routedSql, submittedSql } from "./request-sql.js";
import { routeRules, type WeightsFor } from "./route-rule.js";
import { addAccepted, type SearchedRoute } from "./search-route.js";

/** A policy's outcome over loaded files, and how candidates were searched on each of its routes. */
export interface LinkedPolicy {
  readonly outcome: LinkOutcome;
  readonly routes: readonly SearchedRoute[];
}

/** The fields that the routes of policies compare, by normalization. */
export function comparedBy(policies: readonly Policy[]): ComparedFields {
  const compared = new Map<Normalization, Set<Field>>();
  for (const { match, request } of policies) {
    for (const { rule, normalization = match!.normalization } of match?.routes ?? []) {
      const fields = compared.get(normalization) ?? new Set<Field>();
      compared.set(normalization, fields);
      const confirmed = request.addressTest === "confirmed";
      for (const field of comparedFields(rule, confirmed)) fields.add(field);
    }
  }
  return compared;
}

/**
 * Applies a policy row by row to the files in a database (`loadPrepared`): which rows are sent and
 * matched, every pair the rule accepts, what the candidate policy returns of them, and review.
 */
export async function linkPolicy(
  database: Database,
  policy: Policy,
  weightsFor: WeightsFor,
): Promise<LinkedPolicy> {
  const create = (name: string, sql: string): Promise<void> =>
    database.run(`CREATE OR REPLACE TEMP TABLE ${name} AS ${sql}`);
  await create("submitted", submittedSql(policy));
  const [sent] = await database.rows<{ n: number }>("SELECT count(*) AS n FROM submitted");
  await create("routed", routedSql(policy, "submitted", grantedShare(policy, sent!.n)));
  await database.run(emptyAcceptedSql(policy.match?.candidates === "best"));
  const routes: SearchedRoute[] = [];
  const rules = routeRules(policy, weightsFor);
  const byNumber = rules.flatMap(({ compared }, at) => (compared.has("tin") ? [at] : []));
  for (const [at, rule] of rules.entries()) {
    const rows = `SELECT id FROM routed WHERE route = ${at}`;
    routes.push(await addAccepted(database, rule, rows));
  }
  await create("returned", returnedSql(policy.match?.candidates ?? "all", "accepted"));
  await create("related", relatedSql("returned", policy.approval.review));
  const one = async <T>(sql: string): Promise<T> => (await database.rows(sql))[0] as T;
  const outcome: LinkOutcome = {
    rows: await one(rowCountsSql("routed", "accepted", "related")),
    records: await one(recordCountsSql("routed", "related", byNumber)),
    people: await one(peopleCountsSql("related", disclosureEffect(policy.disclose).locates)),
  };
  return { outcome, routes };
}
