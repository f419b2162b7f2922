import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, it } from "vitest";
import { levelSql } from "../../loaders/linkage/level-sql.js";
import { preparedColumns } from "../../loaders/linkage/prepared-columns.js";
import { readNicknameTable } from "../../loaders/names/read-nicknames.js";
import { compareRecords } from "../../src/linkage/compare-records.js";
import { prepareRecord } from "../../src/linkage/prepare-record.js";
import type { PreparedRecord } from "../../src/linkage/prepared-record.js";
import { FIELDS, LEVELS, NORMALIZATIONS, type Normalization } from "../../src/model/vocabulary.js";
import { draws, noisyCopy, someRecord } from "./noisy-records.js";

const PAIRS = 20_000;
const nicknames = readNicknameTable();

/** Half of the pairs are two descriptions of one person, half are of two people. */
const filed = (() => {
  const draw = draws("level-sql");
  return Array.from({ length: PAIRS }, (_, i) => {
    const first = someRecord(draw);
    return [first, noisyCopy(i % 2 === 0 ? first : someRecord(draw), draw)] as const;
  });
})();

type Pair = readonly [PreparedRecord, PreparedRecord];

async function levelsInDatabase(pairs: readonly Pair[], normalization: Normalization) {
  const columns = preparedColumns(normalization);
  const database = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await database.connect();
  try {
    const declared = columns.map(({ name, type }) => `${name} ${type}`).join(", ");
    for (const side of [0, 1] as const) {
      await connection.run(`CREATE TABLE side_${side} (id INTEGER, ${declared})`);
      const appender = await connection.createAppender(`side_${side}`);
      pairs.forEach((pair, id) => {
        appender.appendInteger(id);
        for (const { cell } of columns) {
          const text = cell(pair[side]);
          // Both ways of leaving a cell empty have to mean the same.
          if (text === "" && id % 3 === 0) appender.appendNull();
          else appender.appendVarchar(text);
        }
        appender.endRow();
      });
      appender.closeSync();
    }
    const levels = FIELDS.map((field) => levelSql(field, normalization, "l", "r")).join(", ");
    const result = await connection.runAndReadAll(
      `SELECT ${levels} FROM side_0 l JOIN side_1 r USING (id) ORDER BY id`,
    );
    return result.getRows().map((row) => row.map(Number));
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}

describe.each(NORMALIZATIONS)("levels under %s normalization", (normalization) => {
  const pairs = filed.map(
    (pair) =>
      pair.map((record) => prepareRecord(record, normalization, nicknames)) as never as Pair,
  );
  const here = pairs.map(([a, b]) => compareRecords(a, b, normalization));

  it("are the same in the database as in the page", async () => {
    const there = await levelsInDatabase(pairs, normalization);
    const different = here.flatMap((levels, i) =>
      FIELDS.flatMap((field, f) =>
        levels[f] === there[i]?.[f]
          ? []
          : [{ field, here: levels[f], there: there[i]?.[f], pair: filed[i] }],
      ),
    );
    expect(different.slice(0, 5)).toEqual([]);
    expect(there).toHaveLength(PAIRS);
  });

  it("all occur, where the normalization has them", () => {
    const absent = FIELDS.flatMap((field, f) =>
      LEVELS[field].flatMap((level, index) => {
        const count = here.filter((levels) => levels[f] === index).length;
        return count < 30 ? [`${field} ${level}`] : [];
      }),
    );
    const arrays = ["surname one-of-two", "given nickname"];
    expect(absent).toEqual(normalization === "standard" ? [] : arrays);
  });

  it("do not depend on which record comes first", () => {
    const backwards = pairs.map(([a, b]) => compareRecords(b, a, normalization));
    expect(backwards).toEqual(here);
  });
});
