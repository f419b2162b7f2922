import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";

/**
 * The published numbers as first collected. Quantities and notes are free to improve; the ids,
 * values, ranges and sources are not: a change of one has to be made here too, knowingly.
 */
const CARRIED: Readonly<Record<string, readonly (readonly [first: number, last: number])[]>> = {
  pop: [[1, 38]],
  itin: [
    [1, 10],
    [12, 12],
    [14, 25],
  ],
  tax: [
    [1, 16],
    [19, 24],
  ],
  hindcast: [
    [1, 16],
    [18, 29],
  ],
  ice: [[1, 25]],
  linkage: [
    [1, 1],
    [4, 6],
    [8, 17],
    [19, 24],
    [26, 29],
  ],
  names: [
    [1, 19],
    [21, 21],
  ],
  returns: [[1, 4]],
};
const FIGURE_COLUMNS = [
  "id",
  "value",
  "low",
  "high",
  "unit",
  "as_of",
  "geography",
  "source_title",
  "publisher",
  "url",
  "confidence",
];
const STATE_COLUMNS = [
  "state",
  "name",
  "fips",
  "population_2020",
  "hispanic_share_2020",
  "pew_published",
  "pew_margin_90",
  "unauthorized_mpi_2023",
];

type Row = Record<string, string>;
const rowsOf = (file: string): Row[] => parse(readFileSync(file, "utf8"), { columns: true });
const checksum = (rows: readonly Row[], columns: readonly string[]) =>
  createHash("sha256")
    .update(rows.map((row) => columns.map((name) => row[name]).join("\u001f")).join("\n"))
    .digest("hex");

const carriedIds = Object.entries(CARRIED).flatMap(([topic, ranges]) =>
  ranges.flatMap(([first, last]) =>
    Array.from(
      { length: last - first + 1 },
      (_, i) => `${topic}-${String(first + i).padStart(3, "0")}`,
    ),
  ),
);

describe("figures carried over", () => {
  const byId = new Map(rowsOf("data/figures.csv").map((row) => [row.id ?? "", row]));

  it("are all there: 184 of them", () => {
    expect(carriedIds).toHaveLength(184);
    expect(carriedIds.filter((id) => !byId.has(id))).toEqual([]);
  });

  it("keep their values, ranges, units, dates and sources", () => {
    const rows = [...carriedIds].sort().map((id) => byId.get(id) ?? {});
    expect(checksum(rows, FIGURE_COLUMNS)).toBe(
      "b2b2ad6648113add744adf4f57f2d0d94996689d668cc2bebdae18a0fca56634",
    );
  });

  it("are joined only by figures whose ids begin at 101", () => {
    const added = [...byId.keys()].filter((id) => !carriedIds.includes(id));
    expect(added.filter((id) => Number(id.split("-")[1]) < 101)).toEqual([]);
  });
});

describe("tables carried over", () => {
  it("keep the states' published numbers", () => {
    expect(checksum(rowsOf("data/states.csv"), STATE_COLUMNS)).toBe(
      "de233d51451742aa1e3817126bca9c10d607cedd54a2a42d1a0c8c9499a7e3ef",
    );
  });

  it("keep the surnames' published numbers", () => {
    expect(
      checksum(rowsOf("data/surnames.csv"), ["rank", "surname", "count_2010", "hispanic_share"]),
    ).toBe("e6719b52f2382b0fbd3517d75b5393f75011825348b8223fa6f3ba547480f2a6");
  });
});
