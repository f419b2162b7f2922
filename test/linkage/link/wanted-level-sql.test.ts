import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Database } from "../../../loaders/database/database.js";
import { levelSql } from "../../../loaders/linkage/level-sql.js";
import { loadPrepared } from "../../../loaders/linkage/link/prepared-tables.js";
import { wantedLevelSql } from "../../../loaders/linkage/link/wanted-level-sql.js";
import { readNicknameTable } from "../../../loaders/names/read-nicknames.js";
import { FIELDS, LEVELS, NORMALIZATIONS } from "../../../src/model/vocabulary.js";
import { smallWorld } from "../../records/small-world.js";
import { EVERY_FIELD } from "./every-field.js";

const KEYS = [[], ["surname"], ["given"], ["dob"], ["address_zip", "address_street"], ["tin"]];

let dir: string;
let database: Database;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "crossmatch-wanted-"));
  database = await Database.open({ threads: 1, memory: 1024 });
  await loadPrepared(database, smallWorld(7, 80, 160), EVERY_FIELD, readNicknameTable(), dir);
  for (const normalization of NORMALIZATIONS) {
    // Both ways of leaving a cell empty have to mean the same.
    for (const column of ["dob", "address_line", "given", "surname", "tin"]) {
      await database.run(
        `UPDATE tax_${normalization} SET ${column} = NULL WHERE ${column} = '' AND id % 3 = 0`,
      );
    }
  }
});
afterAll(() => {
  database.close();
  rmSync(dir, { recursive: true });
});

describe("whether a level is one of those wanted", () => {
  it.each(NORMALIZATIONS)("is what the level itself says: %s", async (normalization) => {
    for (const field of FIELDS) {
      const count = LEVELS[field].length;
      const sets = Array.from(
        { length: 2 ** count },
        (_, bits) => new Set(LEVELS[field].flatMap((_, i) => ((bits >> i) & 1 ? [i] : []))),
      );
      for (const keys of KEYS) {
        const joined = keys.map((column) => ({ agency: column, tax: column, many: false }));
        const on = keys.map((column) => `a.${column} = b.${column} AND a.${column} <> ''`);
        const differing = sets.map((wanted, i) => {
          const test = wantedLevelSql(field, normalization, wanted, joined);
          const listed = wanted.size === 0 ? "false" : `level IN (${[...wanted].join(", ")})`;
          return `count(*) FILTER (((${test}) IS TRUE) <> (${listed})) AS n${i}`;
        });
        const [row] = await database.rows(`
          SELECT count(*) AS pairs, ${differing.join(", ")}
          FROM (SELECT a, b, ${levelSql(field, normalization, "a", "b")} AS level
            FROM agency_${normalization} a JOIN tax_${normalization} b
            ON ${["a.id % 2 = b.id % 2", ...on].join(" AND ")})`);
        const { pairs, ...differ } = row as Record<string, number>;
        expect(pairs).toBeGreaterThan(0);
        expect({ field, keys, differ: Object.values(differ).filter((n) => n > 0) }).toEqual({
          field,
          keys,
          differ: [],
        });
      }
    }
  });

  it("leaves out what the join has settled", () => {
    const street = [
      { agency: "address_zip", tax: "address_zip", many: false },
      { agency: "address_street", tax: "address_street", many: false },
    ];
    const wanted = new Set([LEVELS.address.indexOf("exact"), LEVELS.address.indexOf("street")]);
    expect(wantedLevelSql("address", "standard", wanted, street)).toBe(
      "a.address_line <> '' AND b.address_line <> ''",
    );
    const dob = [{ agency: "dob", tax: "dob", many: false }];
    const exact = new Set([LEVELS.dob.indexOf("exact")]);
    expect(wantedLevelSql("dob", "basic", exact, dob)).toBe("true");
    expect(wantedLevelSql("dob", "basic", new Set([LEVELS.dob.indexOf("near")]), dob)).toBe(
      "false",
    );
  });
});
