import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { columnTable } from "../../../loaders/records/files/column-table.js";
import { columnsOf, TABLE_NAMES, TABLES } from "../../../loaders/records/files/tables.js";
import { compactTables } from "../../compact-tables.js";

describe.each(["docs/data-dictionary.md", "src/records.md"])("%s", (path) => {
  const text = compactTables(readFileSync(path, "utf8"));
  it.each(TABLE_NAMES)("says of every column of %s what the files hold", (table) => {
    expect(text).toContain(TABLES[table].about);
    expect(text).toContain(columnTable(columnsOf(table)));
  });
});

describe("a column", () => {
  it.each(TABLE_NAMES)("of %s has one name and a meaning", (table) => {
    const columns = columnsOf(table);
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
    for (const { name, about } of columns) {
      expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/);
      expect(about).toMatch(/^.{10,}\.$/);
    }
  });
});
