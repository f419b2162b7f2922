import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Database } from "../../../loaders/database/database.js";
import { emptyAcceptedSql } from "../../../loaders/linkage/link/accepted-sql.js";
import { loadPrepared, preparedTable } from "../../../loaders/linkage/link/prepared-tables.js";
import { routeRules } from "../../../loaders/linkage/link/route-rule.js";
import { FEW_ROWS, keepSample } from "../../../loaders/linkage/link/sample.js";
import { addAccepted } from "../../../loaders/linkage/link/search-route.js";
import { readNicknameTable } from "../../../loaders/names/read-nicknames.js";
import { NORMALIZATIONS } from "../../../src/model/vocabulary.js";
import { smallWorld } from "../../records/small-world.js";
import { EVERY_FIELD } from "./every-field.js";
import { randomPolicy } from "./random-policy.js";
import { SOME_WEIGHTS } from "./some-weights.js";

const ROWS = 60;
const COPIES = Math.ceil((1.2 * FEW_ROWS) / ROWS);

let dir: string;
let database: Database;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "crossmatch-search-"));
  database = await Database.open({ threads: 2, memory: 2048 });
  await loadPrepared(database, smallWorld(9, ROWS, 30), EVERY_FIELD, readNicknameTable(), dir);
  // The same rows again and again: more than are judged without a sample.
  for (const normalization of NORMALIZATIONS) {
    const agency = preparedTable("agency", normalization);
    await database.run(
      `INSERT INTO ${agency} SELECT * EXCLUDE (copy) REPLACE (id + ${ROWS} * copy AS id)
        FROM ${agency}, (SELECT unnest(range(1, ${COPIES})) AS copy)`,
    );
    await database.run(`DROP TABLE ${agency}_sample`);
    await keepSample(database, agency);
  }
});
afterAll(() => {
  database.close();
  rmSync(dir, { recursive: true });
});

const accepted = async (
  rule: Parameters<typeof addAccepted>[1],
  rows: string,
): Promise<{ pairs: number; sum: number }> => {
  await database.run(emptyAcceptedSql(rule.ranked));
  await addAccepted(database, rule, rows);
  const [found] = await database.rows<{ pairs: number; sum: number }>(
    `SELECT count(*) AS pairs,
      coalesce(sum(hash(a % ${ROWS}, b${rule.ranked ? ", tier" : ""})::DOUBLE / 2e19), 0) AS sum FROM accepted`,
  );
  return found!;
};

describe("searching many rows", () => {
  it("finds what searching few rows does", async () => {
    const every = `SELECT id FROM ${preparedTable("agency", "basic")}`;
    let found = 0;
    for (let at = 0; at < 6; at++) {
      for (const rule of routeRules(randomPolicy(at), () => SOME_WEIGHTS)) {
        const few = await accepted(rule, `${every} WHERE id < ${ROWS}`);
        const all = await accepted(rule, every);
        const most = await accepted(rule, `${every} WHERE id >= ${ROWS}`);
        expect(all.pairs).toBe(COPIES * few.pairs);
        expect(most.pairs).toBe((COPIES - 1) * few.pairs);
        expect(all.sum).toBeCloseTo(COPIES * few.sum, 4);
        expect(most.sum).toBeCloseTo((COPIES - 1) * few.sum, 4);
        found += few.pairs > 0 ? 1 : 0;
      }
    }
    expect(found).toBeGreaterThan(2);
  });
});
