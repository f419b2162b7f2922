import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Database } from "../../../loaders/database/database.js";
import { loadLedger } from "../../../loaders/ledger/load-ledger.js";
import { outcomeEntries } from "../../../loaders/linkage/link/link-outcome.js";
import { linkPolicy } from "../../../loaders/linkage/link/link-policy.js";
import { loadPrepared } from "../../../loaders/linkage/link/prepared-tables.js";
import { routeRules } from "../../../loaders/linkage/link/route-rule.js";
import { readNicknameTable } from "../../../loaders/names/read-nicknames.js";
import { readPolicies } from "../../../loaders/policies/find-policy.js";
import { comparesRecords, type Policy } from "../../../src/model/policy/schema.js";
import { smallWorld } from "../../records/small-world.js";
import { EVERY_FIELD } from "./every-field.js";
import { randomPolicy } from "./random-policy.js";
import { linkRowByRow } from "./row-by-row.js";
import { SOME_WEIGHTS } from "./some-weights.js";

const nicknames = readNicknameTable();
const world = smallWorld(5, 50, 120);
const presets = readPolicies(loadLedger("data")).filter(({ request }) =>
  comparesRecords(request.list),
);

let dir: string;
let database: Database;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "crossmatch-link-"));
  database = await Database.open({ threads: 1, memory: 1024 });
  await loadPrepared(database, world, EVERY_FIELD, nicknames, dir);
});
afterAll(() => {
  database.close();
  rmSync(dir, { recursive: true });
});

/** Numbers of outcomes seen so far that were not zero, by name. */
const seen = new Map<string, number>();

async function expectSame(policy: Policy): Promise<void> {
  const rules = routeRules(policy, () => SOME_WEIGHTS);
  const { outcome } = await linkPolicy(database, policy, () => SOME_WEIGHTS);
  expect({ policy, outcome }).toEqual({
    policy,
    outcome: linkRowByRow(world, policy, rules, nicknames),
  });
  for (const [name, value] of outcomeEntries(outcome)) {
    seen.set(name, (seen.get(name) ?? 0) + (value > 0 ? 1 : 0));
  }
}

describe("linking in the database", () => {
  it.each(presets.map((policy) => [policy.id, policy] as const))(
    "does to the rows what comparing them one by one does: %s",
    async (_, policy) => {
      await expectSame(policy);
      // A list that finds more, so that every ending and relation comes up.
      await expectSame({ ...policy, request: { ...policy.request, list: "docket", share: 1 } });
    },
  );

  it("does so for 150 policies drawn at random", async () => {
    for (let at = 0; at < 150; at++) await expectSame(randomPolicy(at));
    // The comparison says little unless everything that can happen to a row did.
    expect(Math.min(...seen.values())).toBeGreaterThan(10);
  });
});
