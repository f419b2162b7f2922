import { createHash } from "node:crypto";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withDatabase } from "../../../loaders/database/database.js";
import { sqlText } from "../../../loaders/database/sql-text.js";
import type { Format } from "../../../loaders/records/files/format.js";
import { makeRecords } from "../../../loaders/records/files/make-records.js";
import type { RecordInputs } from "../../../loaders/records/files/record-set.js";
import type { RecordSource } from "../../../loaders/records/files/record-source.js";
import { InputError } from "../../../src/model/input-error.js";
import { smallWorld } from "../small-world.js";

const INPUTS: RecordInputs = {
  state: "RI",
  baseline: "report",
  people: 100,
  seed: 1,
  set: {},
  source: "abc",
};
const FILES = ["agency", "tax", "truth", "truth-agency", "truth-tax"];
const world = smallWorld(1, 40, 60);
// Larger than any process number, so that no such process can be running.
const GONE = ".writing-99999999";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "crossmatch-records-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const make = (format: Format = "csv", inputs = INPUTS, source: RecordSource = world) =>
  makeRecords(dir, format, inputs, () => source);
const whole = (format: string) =>
  ["README.md", "datapackage.json", ...FILES.map((name) => `${name}.${format}`)].sort();
const problem = async (made: Promise<unknown>): Promise<string> => {
  const error = await made.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(InputError);
  return (error as InputError).message;
};
const never: RecordSource = {
  agencyRows: () => {
    throw new Error("not to be drawn");
  },
  taxRecords: () => undefined,
};

describe("record files", () => {
  it.each(["csv", "parquet"] as const)(
    "hold every record as it was written, as %s",
    async (format) => {
      const { set, found } = await make(format);
      expect(found).toBe(false);
      expect(readdirSync(dir).sort()).toEqual(whole(format));
      expect(set.resources.map(({ rows }) => rows)).toEqual([40, 60, 20, 40, 60]);
      const rows = await withDatabase((database) => {
        const from = (name: string) =>
          format === "csv"
            ? `read_csv(${sqlText(join(dir, `${name}.csv`))}, all_varchar = true, nullstr = 'NULL')`
            : sqlText(join(dir, `${name}.parquet`));
        return Promise.all(FILES.map((name) => database.rows(`FROM ${from(name)}`)));
      });
      const [agency = [], tax = [], truth = [], truthAgency = [], truthTax = []] = rows;
      const asText = (value: unknown) => (format === "csv" ? String(value) : value);
      const md5 = (text: string) => createHash("md5").update(text).digest("hex");
      const rowsInOrder = world.agency.toSorted((a, b) =>
        md5(a.truth.person) < md5(b.truth.person) ? -1 : 1,
      );
      const recordsInOrder = world.tax.toSorted((a, b) =>
        a.truth.record < b.truth.record ? -1 : 1,
      );
      expect(agency).toEqual(
        rowsInOrder.map(({ record }, row) => ({ row: asText(row), ...record })),
      );
      expect(tax).toEqual(
        recordsInOrder.map(({ record, truth }) => ({ record: truth.record, ...record })),
      );
      expect(truth).toEqual(
        rowsInOrder.flatMap(({ truth: { ownRecord } }, row) =>
          ownRecord === "" ? [] : [{ agency_row: asText(row), tax_record: ownRecord }],
        ),
      );
      expect(
        truthAgency.map(({ person, departed, share_draw }) => [person, departed, share_draw]),
      ).toEqual(
        rowsInOrder.map((row) => [
          row.truth.person,
          asText(row.truth.departed),
          asText(row.truth.share),
        ]),
      );
      expect(truthTax.map((row) => row.owner_of)).toEqual(
        recordsInOrder.map((row) => row.truth.ownerOf),
      );
      if (format === "csv") {
        expect(readFileSync(join(dir, "tax.csv"), "utf8")).not.toContain('""');
      }
    },
  );

  it.each(["csv", "parquet"] as const)(
    "are the same bytes for the same inputs, as %s",
    async (format) => {
      await make(format);
      const before = readFileSync(join(dir, "datapackage.json"), "utf8");
      rmSync(dir, { recursive: true });
      mkdirSync(dir);
      await make(format);
      expect(readFileSync(join(dir, "datapackage.json"), "utf8")).toBe(before);
    },
  );

  it("are found and not drawn again", async () => {
    await make();
    expect((await make("csv", INPUTS, never)).found).toBe(true);
  });

  it("are not overwritten by other ones", async () => {
    await make();
    expect(await problem(make("csv", { ...INPUTS, seed: 2 }))).toContain("seed 1");
    expect(await problem(make("parquet"))).toContain('format "csv"');
  });

  it("are named when changed or cut short", async () => {
    await make();
    appendFileSync(join(dir, "tax.csv"), "x");
    truncateSync(join(dir, "truth.csv"), 10);
    const message = await problem(make());
    expect(message).toContain("tax.csv");
    expect(message).toContain("cut short");
    rmSync(join(dir, "tax.csv"));
    expect(await problem(make())).toContain("this file to be there");
  });

  it("leave files of other origin alone", async () => {
    writeFileSync(join(dir, "notes.txt"), "mine");
    writeFileSync(join(dir, "tax.csv"), "mine");
    expect(await problem(make())).toContain("tax.csv");
    expect(readFileSync(join(dir, "tax.csv"), "utf8")).toBe("mine");
    rmSync(join(dir, "tax.csv"));
    await make();
    expect(readFileSync(join(dir, "notes.txt"), "utf8")).toBe("mine");
  });
});

describe("a run that is cut off", () => {
  it("leaves no file under its final name, and the next run clears up", async () => {
    mkdirSync(join(dir, GONE));
    mkdirSync(join(dir, ".lock"));
    writeFileSync(join(dir, GONE, "agency.csv"), "half");
    await make();
    expect(readdirSync(dir).sort()).toEqual(whole("csv"));
  });

  it("while moving whole files is finished by the next run", async () => {
    await make();
    const left = join(dir, GONE);
    mkdirSync(left);
    for (const name of ["truth.csv", "README.md", "datapackage.json"]) {
      renameSync(join(dir, name), join(left, name));
    }
    expect((await make("csv", INPUTS, never)).found).toBe(true);
    expect(readdirSync(dir).sort()).toEqual(whole("csv"));
  });

  it("by an error leaves nothing at all", async () => {
    await expect(make("csv", INPUTS, never)).rejects.toThrow("not to be drawn");
    expect(readdirSync(dir)).toEqual([]);
  });

  it("by a full disk says so", async () => {
    const full: RecordSource = {
      ...world,
      taxRecords: () => {
        throw Object.assign(new Error("ENOSPC: no space left on device, write"), {
          code: "ENOSPC",
        });
      },
    };
    expect(await problem(make("csv", INPUTS, full))).toContain("disk is full");
    expect(readdirSync(dir)).toEqual([]);
  });
});

describe("two runs at once", () => {
  it("do not write to one folder", async () => {
    const other = join(dir, `.writing-${process.ppid}`);
    mkdirSync(other);
    mkdirSync(join(dir, ".lock"));
    expect(await problem(make())).toContain(`process ${process.ppid} is at work there`);
    expect(existsSync(other)).toBe(true);
    expect(readdirSync(dir).sort()).toEqual([".lock", `.writing-${process.ppid}`]);
  });
});
