import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Database } from "../../../loaders/database/database.js";
import { levelSql } from "../../../loaders/linkage/level-sql.js";
import { fieldJoins } from "../../../loaders/linkage/link/blocking/field-joins.js";
import type { Join } from "../../../loaders/linkage/link/blocking/join-key.js";
import { countPairsSql, pairsSql } from "../../../loaders/linkage/link/blocking/join-sql.js";
import {
  entriesSql,
  similarEntriesSql,
} from "../../../loaders/linkage/link/blocking/similar-entries.js";
import { loadPrepared } from "../../../loaders/linkage/link/prepared-tables.js";
import { readNicknameTable } from "../../../loaders/names/read-nicknames.js";
import { type Field, LEVELS, NORMALIZATIONS } from "../../../src/model/vocabulary.js";
import { smallWorld } from "../../records/small-world.js";
import { EVERY_FIELD } from "./every-field.js";

const AGREEING: Readonly<Record<Field, readonly string[]>> = {
  surname: ["exact", "one-of-two", "fuzzy"],
  given: ["exact", "nickname", "fuzzy"],
  dob: ["exact", "near"],
  address: ["exact", "street", "area", "state"],
  tin: ["equal"],
};
const CASES = NORMALIZATIONS.flatMap((normalization) =>
  (Object.keys(AGREEING) as Field[]).flatMap((field) =>
    AGREEING[field].map((level) => [normalization, field, level] as const),
  ),
);

let dir: string;
let database: Database;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "crossmatch-joins-"));
  database = await Database.open({ threads: 1, memory: 1024 });
  await loadPrepared(database, smallWorld(11, 150, 300), EVERY_FIELD, readNicknameTable(), dir);
});
afterAll(() => {
  database.close();
  rmSync(dir, { recursive: true });
});

describe("joins that an agreement implies", () => {
  it.each(CASES)("lose no pair: %s %s %s", async (normalization, field, level) => {
    const index = (LEVELS[field] as readonly string[]).indexOf(level);
    const tables = { agency: `agency_${normalization}`, tax: `tax_${normalization}` };
    const { always, oneOf } = fieldJoins(field, index, normalization);
    expect(oneOf).toBeDefined();
    const agreeing = `SELECT a.id AS a, b.id AS b FROM ${tables.agency} a, ${tables.tax} b
      WHERE ${levelSql(field, normalization, "a", "b")} <= ${index}`;
    const count = async (sql: string): Promise<number> =>
      (await database.rows<{ n: number }>(`SELECT count(*) AS n FROM (${sql})`))[0]!.n;
    const all = await count(agreeing);
    expect(all).toBeGreaterThan(0);
    const found = async (joins: readonly Join[]): Promise<string[]> => {
      const queries: string[] = [];
      for (const one of joins) {
        const part = one.find(({ similar }) => similar)?.similar;
        const similar = part === undefined ? undefined : "likenesses";
        if (part !== undefined) {
          const names = [tables.agency, tables.tax].map((t) => entriesSql(t, part, normalization));
          const sql = similarEntriesSql(`(${names[0]})`, `(${names[1]})`);
          await database.run(`CREATE OR REPLACE TEMP TABLE likenesses AS ${sql}`);
        }
        const pairs = pairsSql(one, { ...tables, similar });
        const [{ n } = { n: 0 }] = await database.rows<{ n: number }>(
          countPairsSql(one, { ...tables, similar }).replace("AS pairs", "AS n"),
        );
        expect(n).toBe(await count(pairs));
        queries.push(pairs);
      }
      return queries;
    };
    if (always.length > 0) {
      const [sql = ""] = await found([always]);
      expect(await count(`(${agreeing}) INTERSECT (${sql})`)).toBe(all);
    }
    const union = (await found(oneOf!)).map((sql) => `(${sql})`).join(" UNION ");
    expect(await count(`(${agreeing}) INTERSECT (${union})`)).toBe(all);
    // A join that brings up every pair would lose none either.
    expect(await count(union)).toBeLessThan(150 * 300);
  });

  it("are none where a field need not agree", () => {
    expect(fieldJoins("dob", LEVELS.dob.indexOf("missing"), "basic")).toEqual({
      always: [],
      oneOf: undefined,
    });
    expect(fieldJoins("surname", LEVELS.surname.indexOf("none"), "basic").oneOf).toBeUndefined();
  });
});
