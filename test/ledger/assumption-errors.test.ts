import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Edit, lineWith, ledgerMessages as messages } from "./edited-ledger.js";

const assumptions = readFileSync("data/assumptions.yaml", "utf8");
const first = lineWith(assumptions, "- id: filing.adults");
const lineAfter = (key: string) =>
  first + lineWith(assumptions.split("\n").slice(first).join("\n"), `  ${key}: `);
/** Rewrites the value of a key of the first entry, filing.adults. */
const setFirst =
  (key: string, value: string): Edit =>
  (text) =>
    text.replace(new RegExp(`(id: filing\\.adults[\\s\\S]*?\\n  ${key}: )[^\\n]*`), `$1${value}`);

describe("assumptions.yaml", () => {
  it.each([
    [
      "a default above high",
      "default",
      "0.9",
      "found 0.9; expected a number from low to high (0.3 to 0.75)",
    ],
    [
      "a default below low",
      "default",
      "0.2",
      "found 0.2; expected a number from low to high (0.3 to 0.75)",
    ],
    ["a share above 1", "high", "1.2", "found 1.2; expected a share from 0 to 1"],
    ["a negative share", "low", "-0.1", "found -0.1; expected a share from 0 to 1"],
    ["low above high", "low", "0.8", "found 0.8; expected a number no larger than high (0.75)"],
    ["a word for a number", "default", "half", 'found "half"; expected a number'],
    [
      "an unknown unit",
      "unit",
      "shares",
      'found "shares"; expected one of share, years, people, ratio, count, odds, multiplier or dollars (did you mean "share"?)',
    ],
    [
      "an unknown stage",
      "stage",
      "later",
      'found "later"; expected one of names, population, match, exposure or response',
    ],
    [
      "an unknown distribution",
      "distribution",
      "triangle",
      'found "triangle"; expected one of uniform, triangular, beta, lognormal or fixed',
    ],
    [
      "neither figure nor guess",
      "figures",
      "[]",
      "found []; expected the ids of the figures it rests on, or guess: true where there are none",
    ],
  ])("explains %s", (_, key, value, message) => {
    expect(messages("assumptions.yaml", setFirst(key, value))).toEqual([
      expect.stringContaining(`assumptions.yaml:${lineAfter(key)}: [0].${key}: ${message}`),
    ]);
  });

  it("explains a figure that does not exist", () => {
    const line = lineAfter("figures");
    expect(messages("assumptions.yaml", setFirst("figures", "[itin-007, itin-999]"))).toEqual([
      expect.stringMatching(
        new RegExp(
          `^assumptions\\.yaml:${line}: filing\\.adults: figures: found "itin-999"; ` +
            'expected the id of a figure in figures\\.csv \\(did you mean "itin-0',
        ),
      ),
    ]);
  });

  it("explains a parameter that rests on a guess alone", () => {
    expect(messages("assumptions.yaml", setFirst("figures", "[returns-004]"))).toEqual([
      `assumptions.yaml:${lineAfter("figures")}: filing.adults: figures: found "returns-004"; ` +
        "expected a figure that is not itself a guess, or guess: true in place of figures",
    ]);
  });

  it("explains an entry given twice", () => {
    const copy = (text: string) => `${text}\n${entryOf(text, "filing.itin-share")}\n`;
    const text = copy(assumptions);
    const again = text.lastIndexOf("- id: filing.itin-share");
    const line = text.slice(0, again).split("\n").length;
    expect(messages("assumptions.yaml", copy)).toEqual([
      expect.stringContaining(`assumptions.yaml:${line}: [`),
    ]);
    expect(messages("assumptions.yaml", copy)[0]).toContain(
      `found "filing.itin-share"; expected a name used once (line ${lineWith(assumptions, "- id: filing.itin-share")} has it too)`,
    );
  });

  it("explains a guess that names figures, an unknown key and a missing one together", () => {
    const edit = (text: string) =>
      text
        .replace("  figures: [itin-007, itin-015", "  guess: true\n  figures: [itin-007, itin-015")
        .replace("  rationale: >-", "  rationle: >-");
    expect(messages("assumptions.yaml", edit)).toEqual([
      `assumptions.yaml:${first}: [0].rationale: expected some text, but the key is missing`,
      expect.stringContaining('expected a known key (did you mean "rationale"?)'),
    ]);
    const guess = (text: string) =>
      text.replace(
        "  figures: [itin-007, itin-015",
        "  guess: true\n  figures: [itin-007, itin-015",
      );
    expect(messages("assumptions.yaml", guess)).toEqual([
      `assumptions.yaml:${lineAfter("figures")}: [0].guess: found true; expected no guess mark beside figures: name figures, or mark it a guess, not both`,
    ]);
  });

  it("explains a file that was cut off, emptied, or saved in another encoding", () => {
    const cut = (text: string) => text.slice(0, text.indexOf("[itin-007") + 5);
    expect(messages("assumptions.yaml", cut)[0]).toMatch(
      new RegExp(`^assumptions\\.yaml:${lineAfter("figures")}: expected complete, valid YAML`),
    );
    expect(messages("assumptions.yaml", () => "")).toEqual([
      "assumptions.yaml:1: expected some content, but the file is empty",
    ]);
    const latin = (text: string) =>
      Buffer.from(text.replace("Adults who file", "Adults who filé"), "latin1");
    expect(messages("assumptions.yaml", latin)).toEqual([
      `assumptions.yaml:${lineAfter("label")}: expected UTF-8 text; save the file again with the encoding set to UTF-8`,
    ]);
  });
});

function entryOf(text: string, id: string): string {
  const start = text.indexOf(`- id: ${id}`);
  const end = text.indexOf("\n- id: ", start);
  return text.slice(start, end < 0 ? undefined : end);
}
