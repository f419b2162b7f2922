import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { loadLedger } from "../../loaders/ledger/load-ledger.js";
import { readSweep } from "../../loaders/sweep/read-sweep.js";
import { InputError } from "../../src/model/input-error.js";

const ledger = loadLedger();
const dir = mkdtempSync(join(tmpdir(), "crossmatch-fuzz-"));
const file = join(dir, "s.yaml");
afterAll(() => rmSync(dir, { recursive: true }));

const TEXTS = readdirSync("data/sweeps").map((name) => readFileSync(`data/sweeps/${name}`, "utf8"));
const WORDS = [
  ...["", "null", "[]", "{}", "-1", "1e400", ".nan", "&a [*a]", "*a", "__proto__", "constructor"],
  ...[
    "policy.",
    "policy.__proto__.x",
    "policy.match.routes.99",
    "../../etc/passwd",
    "grid:",
    "- id: a",
  ],
  ...[
    "0.5",
    "[0.1, 0.2]",
    "policy.match: [null]",
    "scenario: [report, 1]",
    "draws: 1e9",
    "\t",
    "🜁",
  ],
];

/** A text with some of its words replaced, doubled or left out. */
const mutated = fc
  .record({
    text: fc.constantFrom(...TEXTS),
    edits: fc.array(fc.record({ at: fc.nat(), cut: fc.nat(2), put: fc.constantFrom(...WORDS) }), {
      minLength: 1,
      maxLength: 4,
    }),
  })
  .map(({ text, edits }) => {
    const words = text.split(/(?<=[\s,:[\]{}])/);
    for (const { at, cut, put } of edits) words.splice(at % words.length, cut, put);
    return words.join("");
  });

it("a spoilt sweep file is read, or told what is wrong with it, and nothing else", () => {
  let read = 0;
  let refused = 0;
  fc.assert(
    fc.property(mutated, (text) => {
      writeFileSync(file, text);
      try {
        expect(readSweep(file, ledger).scenarios.length).toBeGreaterThan(0);
        read++;
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        expect(error.message).not.toMatch(/undefined|\[object|NaN;|\n\s+at /);
        refused++;
      }
    }),
    { numRuns: 500 },
  );
  expect(({} as { x?: unknown }).x).toBeUndefined();
  expect(Math.min(read, refused)).toBeGreaterThan(20);
});
