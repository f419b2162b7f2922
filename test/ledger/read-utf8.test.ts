import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readUtf8 } from "../../loaders/ledger/read-utf8.js";
import { inputErrorOf, withFile } from "./edited-ledger.js";

const wellFormed = fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\0"));

describe("readUtf8", () => {
  it("returns any text as it was written", () => {
    fc.assert(
      fc.property(wellFormed, (text) => {
        const withoutMark = text.replace(/^\uFEFF/, "");
        expect(withFile("x.txt", text, readUtf8)).toBe(withoutMark);
      }),
      { numRuns: 1000 },
    );
  });

  it("names the first line with a byte that is not UTF-8", () => {
    const badByte = fc.constantFrom(0x00, 0x80, 0xc0, 0xe9, 0xf5, 0xff);
    const lines = fc.array(fc.string({ maxLength: 8 }).map((s) => s.replace(/[\n\0]/g, "")));
    fc.assert(
      fc.property(lines, badByte, lines, (before, byte, after) => {
        const bytes = Buffer.concat([
          Buffer.from(before.map((line) => `${line}\n`).join("")),
          Buffer.from([0x61, byte, 0x0a]),
          Buffer.from(after.join("\n")),
        ]);
        const error = withFile("x.yaml", bytes, (path) => inputErrorOf(() => readUtf8(path)));
        expect(error.line).toBe(before.length + 1);
        expect(error.expected).toContain("UTF-8");
      }),
      { numRuns: 1000 },
    );
  });

  it("refuses UTF-16 and a character cut in half at the end", () => {
    const wide = Buffer.from("\uFEFFid: a\n", "utf16le");
    const cut = Buffer.from("id: é").subarray(0, -1);
    for (const bytes of [wide, cut]) {
      expect(withFile("x.yaml", bytes, (path) => inputErrorOf(() => readUtf8(path))).line).toBe(1);
    }
  });

  it("says when there is no file, or a folder in its place", () => {
    expect(inputErrorOf(() => readUtf8("data/none.yaml")).message).toBe(
      "data/none.yaml: expected a file, but there is none at this path",
    );
    expect(inputErrorOf(() => readUtf8("data")).message).toContain("this is a folder");
  });
});
