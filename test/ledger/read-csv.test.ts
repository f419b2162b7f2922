import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import {
  countCell,
  countOrEmptyCell,
  noteCell,
  numberCell,
  shareCell,
  textCell,
} from "../../loaders/ledger/cells.js";
import { readCsv } from "../../loaders/ledger/read-csv.js";
import { inputErrorOf, withFile } from "./edited-ledger.js";

const row = z.strictObject({ name: textCell, people: countCell, share: shareCell, note: noteCell });
const read = (text: string) => withFile("t.csv", text, (path) => readCsv(path, row));
const messages = (text: string) =>
  withFile("t.csv", text, (path) =>
    inputErrorOf(() => readCsv(path, row))
      .message.replaceAll(path, "t.csv")
      .split("\n"),
  );
const HEAD = "name,people,share,note\n";

describe("readCsv", () => {
  it("reads columns in any order and quoted cells over several lines", () => {
    const text = 'people,name,note,share\r\n5,a,"x, y\nz ""q""",0.5\r\n6,b,,1\r\n';
    expect(read(text)).toEqual({
      rows: [
        { name: "a", people: 5, share: 0.5, note: 'x, y\nz "q"' },
        { name: "b", people: 6, share: 1, note: "" },
      ],
      lines: [2, 4],
    });
  });

  it.each([
    ["a share above 1", "a,1,1.2,", 't.csv:2: share: found "1.2"; expected a number from 0 to 1'],
    ["a word", "a,many,1,", 't.csv:2: people: found "many"; expected a whole number of 0 or more'],
    [
      "half a person",
      "a,1.5,1,",
      't.csv:2: people: found "1.5"; expected a whole number of 0 or more',
    ],
    [
      "a negative count",
      "a,-1,1,",
      't.csv:2: people: found "-1"; expected a whole number of 0 or more',
    ],
    [
      "separators",
      'a,"1,000",1,',
      't.csv:2: people: found "1,000"; expected a whole number of 0 or more',
    ],
    ["an empty cell", "a,1,,", 't.csv:2: share: found ""; expected a number from 0 to 1'],
    [
      "infinity",
      "a,1,Infinity,",
      't.csv:2: share: found "Infinity"; expected a number from 0 to 1',
    ],
    ["no name", ",1,1,", 't.csv:2: name: found ""; expected some text'],
  ])("explains %s", (_, line, message) => {
    expect(messages(`${HEAD}${line}\n`)).toEqual([message]);
  });

  it("collects every problem, rows of the wrong length among them", () => {
    expect(messages(`${HEAD}a,1,1,\nb,x,2,\nc,1\nd,1,1,e,f\n\n`)).toEqual([
      't.csv:3: people: found "x"; expected a whole number of 0 or more',
      't.csv:3: share: found "2"; expected a number from 0 to 1',
      't.csv:4: found "2 cells"; expected 4 cells, as in the header; quote text that holds commas',
      't.csv:5: found "5 cells"; expected 4 cells, as in the header; quote text that holds commas',
      't.csv:6: found "1 cells"; expected 4 cells, as in the header; quote text that holds commas',
    ]);
  });

  it("explains missing, unknown and repeated columns", () => {
    expect(messages("name,peopel,note,note\n")).toEqual([
      "t.csv:1: people: expected a column of this name",
      "t.csv:1: share: expected a column of this name",
      't.csv:1: found "peopel"; expected a known column (did you mean "people"?)',
      't.csv:1: found "note"; expected each column once',
    ]);
    expect(messages("name,people,share,note,zzzzzzz\n")).toEqual([
      't.csv:1: found "zzzzzzz"; expected a known column (name, people, share, note)',
    ]);
  });

  it("explains an open quotation, an empty file and bytes that are not UTF-8", () => {
    expect(messages(`${HEAD}a,1,1,"cut off`)[0]).toMatch(/^t\.csv:2: expected complete CSV/);
    expect(messages("")).toEqual(["t.csv:1: expected a header row, but the file is empty"]);
    const latin = Buffer.from(`${HEAD}Jos\xe9,1,1,\n`, "latin1");
    const error = withFile("t.csv", latin, (path) => inputErrorOf(() => readCsv(path, row)));
    expect(error.line).toBe(2);
    expect(error.expected).toContain("UTF-8");
  });

  it("turns empty cells to null only where that is allowed", () => {
    const optional = z.strictObject({ low: countOrEmptyCell, value: numberCell() });
    const table = withFile("t.csv", "low,value\n,1e3\n7,-2.5\n", (path) => readCsv(path, optional));
    expect(table.rows).toEqual([
      { low: null, value: 1000 },
      { low: 7, value: -2.5 },
    ]);
  });

  it("reads back any table that is quoted as CSV asks", () => {
    const cell = fc.string().filter((text) => !/[\0\r]/.test(text));
    const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, fc.nat())), (pairs) => {
        const body = pairs.map(([note, n]) => `x,${n},0.5,${quote(note)}\n`).join("");
        const { rows, lines } = read(HEAD + body);
        expect(rows.map(({ note, people }) => [note, people])).toEqual(
          pairs.map(([note, n]) => [note.trim(), n]),
        );
        let line = 2;
        for (const [i, [note]] of pairs.entries()) {
          expect(lines[i]).toBe(line);
          line += note.split("\n").length;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
