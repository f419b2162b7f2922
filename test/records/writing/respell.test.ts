import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { respell, respellAll } from "../../../loaders/records/writing/respell.js";
import { ruleBook } from "../../../loaders/records/writing/spelling-rules.js";
import { unit } from "./sample-names.js";

/** Every text that one rule at one place makes of a text. */
function outcomes(text: string, rules: string): string[] {
  const book = ruleBook(rules);
  const steps = Array.from({ length: 1000 }, (_, i) => respell(text, book, i / 1000));
  return [...new Set(steps)].sort();
}

describe("spelling rules", () => {
  test("apply where they say: start, middle, end, anywhere, of every word", () => {
    expect(outcomes("ABA CA", "A>X")).toEqual(["ABA CX", "ABX CA", "XBA CA"]);
    expect(outcomes("ABA CA", "^A>X")).toEqual(["XBA CA"]);
    expect(outcomes("ABA CA", "A$>X")).toEqual(["ABA CX", "ABX CA"]);
    expect(outcomes("ABA CA", "~B>X ~A>Y")).toEqual(["AXA CA"]);
  });

  test("go both ways where they say, and weigh what they say", () => {
    expect(outcomes("VB", "V<>B")).toEqual(["BB", "VV"]);
    const book = ruleBook("A>X*3 B>Y");
    const counts = { XB: 0, AY: 0 };
    for (let i = 0; i < 400; i++) counts[respell("AB", book, i / 400) as "XB" | "AY"]++;
    expect(counts).toEqual({ XB: 300, AY: 100 });
  });

  test("never make three letters of two, and never empty a word", () => {
    expect(outcomes("LLAL", "L>LL")).toEqual(["LLALL"]);
    expect(outcomes("H HA", "^H>")).toEqual(["H A"]);
  });

  test("a system replaces everything, the longest rule first", () => {
    expect(respellAll("ZHANG ZI", ruleBook("Z>TS ZH>CH"))).toBe("CHANG TSI");
  });

  test("are refused when malformed", () => {
    for (const wrong of ["A", "A>A", ">B", "^A$>B", "a>b", "A>B*x"]) {
      expect(() => ruleBook(wrong), wrong).toThrow("is not a spelling rule");
    }
  });

  test("change the text or leave it as it was, at any place", () => {
    const book = ruleBook("A>E E>A LL<>L SS>S ^H> T$>TT N>M");
    fc.assert(
      fc.property(fc.stringMatching(/^[AELSHTN]{1,8}( [AELSHTN]{1,4})?$/), unit, (text, u) => {
        const out = respell(text, book, u);
        expect(out.split(" ").every((word) => word.length > 0)).toBe(true);
        expect(out === text).toBe(outcomes(text, "A>E E>A LL<>L SS>S ^H> T$>TT N>M")[0] === text);
      }),
      { numRuns: 50 },
    );
  });
});
