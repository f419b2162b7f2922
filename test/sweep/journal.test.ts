import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { JOURNAL, Journal, readJournal } from "../../loaders/sweep/journal.js";
import type { BlockValues } from "../../src/model/sweep/sweep-progress.js";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "crossmatch-journal-"));
});
afterEach(() => rmSync(dir, { recursive: true }));

const BLOCKS: readonly BlockValues[] = [
  { at: 3, values: Float64Array.of(1 / 3, -0, Number.MIN_VALUE, 1e300) },
  { at: 0, values: Float64Array.of(2) },
  { at: 7, values: Float64Array.of(0.1 + 0.2, 5) },
];

function begun(): void {
  const journal = Journal.begin(dir, dir, { version: "1" });
  for (const block of BLOCKS) journal.add(block);
  journal.close();
}

function read(): { header: unknown; blocks: BlockValues[] } {
  const blocks: BlockValues[] = [];
  return { header: readJournal(dir, (block) => blocks.push(block)), blocks };
}

const path = (): string => join(dir, JOURNAL);

describe("a journal", () => {
  it("gives back what was put in, to the last bit", () => {
    begun();
    const { header, blocks } = read();
    expect(header).toEqual({ version: "1" });
    expect(blocks).toEqual(BLOCKS);
    expect(Object.is(blocks[0]?.values[1], -0)).toBe(true);
  });

  it("cut off after any byte keeps every line before, and takes more", () => {
    begun();
    const whole = readFileSync(path());
    const ends = [...whole].flatMap((byte, i) => (byte === 10 ? [i] : []));
    for (let length = ends[0]! + 1; length < whole.length; length++) {
      writeFileSync(path(), whole.subarray(0, length));
      // A line is whole when only its line break is missing.
      const kept = ends.slice(1).filter((end) => end <= length).length;
      expect(read().blocks).toEqual(BLOCKS.slice(0, kept));
      const journal = Journal.goOn(dir);
      journal.add({ at: 9, values: Float64Array.of(4) });
      journal.close();
      const added = [...BLOCKS.slice(0, kept), { at: 9, values: Float64Array.of(4) }];
      expect(read()).toEqual({ header: { version: "1" }, blocks: added });
    }
  });

  it("leaves out a line in which any byte was changed", () => {
    begun();
    const whole = readFileSync(path());
    const first = whole.indexOf(10) + 1;
    const second = whole.indexOf(10, first);
    for (let at = first; at < second; at++) {
      const spoilt = Buffer.from(whole);
      spoilt[at] = spoilt[at]! ^ 1;
      writeFileSync(path(), spoilt);
      expect(read().blocks).toEqual(BLOCKS.slice(1));
    }
  });

  it("says so when its first line is spoilt", () => {
    begun();
    writeFileSync(path(), readFileSync(path(), "utf8").replace("version", "versiom"));
    expect(read().header).toBeUndefined();
  });

  it("bears what others have written to it", () => {
    begun();
    appendFileSync(path(), "\0\0\n\nnot a line\n");
    expect(read().blocks).toEqual(BLOCKS);
  });
});
