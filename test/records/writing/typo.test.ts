import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { errorPlace, FIRST, LATER, SECOND } from "../../../loaders/records/writing/error-place.js";
import { neighbouringKey } from "../../../loaders/records/writing/keyboard.js";
import { typo } from "../../../loaders/records/writing/typo.js";
import { hashAt, streamKey, uniformAt } from "../../../src/model/population/hash.js";
import { chiSquareZ, familyLimit } from "../../population/statistics.js";
import { unit } from "./sample-names.js";

const SUBSTITUTE = 0;
const OMIT = 0.6;
const INSERT = 0.8;
const SWAP = 0.95;

describe("a slip of the hand", () => {
  test("is a neighbouring key, a letter less, a letter more or two swapped", () => {
    expect(typo("GARCIA", SUBSTITUTE, 0.5, 0)).toBe("GARXIA");
    expect(typo("GARCIA", OMIT, 0.5, 0)).toBe("GARIA");
    expect(typo("GARCIA", INSERT, 0.5, 0)).toBe("GARCCIA");
    expect(typo("GARCIA", INSERT, 0.5, 0.5)).toBe("GARCXIA");
    expect(typo("GARCIA", SWAP, 0.5, 0)).toBe("GARICA");
    expect(typo("GARCIA", SWAP, 0.99, 0)).toBe("GARCAI");
  });

  test("falls back to a neighbouring key where it would change nothing or empty a word", () => {
    expect(typo("OO", SWAP, 0, 0)).toBe("IO");
    expect(typo("I", OMIT, 0, 0)).toBe("U");
    expect(typo("I", SWAP, 0, 0)).toBe("U");
  });

  test("has nothing to hit in an empty field", () => {
    expect(typo("", SUBSTITUTE, 0.5, 0.5)).toBe("");
    expect(typo("- -", OMIT, 0.5, 0.5)).toBe("- -");
  });

  test("always differs, keeps its words, and is one edit away", () => {
    const words = fc.stringMatching(/^[A-Z]{1,9}( [A-Z]{1,9}){0,2}$/);
    fc.assert(
      fc.property(words, unit, unit, unit, (text, slip, place, key) => {
        const wrong = typo(text, slip, place, key);
        expect(wrong).not.toBe(text);
        expect(wrong.split(" ").length).toBe(text.split(" ").length);
        expect(wrong.split(" ").every((word) => word !== "")).toBe(true);
        expect(Math.abs(wrong.length - text.length)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("neighbours are neighbours both ways round", () => {
    const keys = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"];
    const near = (key: string) =>
      new Set(Array.from({ length: 64 }, (_, i) => neighbouringKey(key, i / 64)));
    for (const key of keys) {
      for (const other of near(key)) expect(near(other), `${key} beside ${other}`).toContain(key);
      expect(near(key)).not.toContain(key);
    }
    expect(() => neighbouringKey("-", 0)).toThrow("no key");
  });

  test("spares the first letters of each word by the documented weights (false alarm 1e-6)", () => {
    const text = "GARCIAS LOPEZ";
    const key = streamKey(1, "error place");
    const draws = 40_000;
    const counts = new Float64Array(text.length);
    for (let i = 0; i < draws; i++) counts[errorPlace(text, uniformAt(key, i))]!++;
    const word = (letters: number) => [FIRST, SECOND, ...Array(letters - 2).fill(LATER)];
    const weights = [...word(7), 0, ...word(5)];
    const total = weights.reduce((a, b) => a + b);
    let statistic = 0;
    weights.forEach((weight, at) => {
      const expected = (draws * weight) / total;
      if (weight === 0) expect(counts[at]).toBe(0);
      else statistic += (counts[at]! - expected) ** 2 / expected;
    });
    expect(chiSquareZ(statistic, 11)).toBeLessThan(familyLimit(1, 1e-6));
  });

  test("puts 3%, 10% and 17% of the slips of a seven-letter word in its first three", () => {
    const share = (weight: number) => weight / (FIRST + SECOND + 5 * LATER);
    expect([FIRST, SECOND, LATER].map((weight) => Math.round(100 * share(weight)))).toEqual([
      3, 10, 17,
    ]);
  });

  test("is of each of the four sorts as often as documented (family false alarm 1e-6)", () => {
    const key = streamKey(2, "slips");
    const draws = 20_000;
    const sorts = { shorter: 0, longer: 0, anagram: 0, other: 0 };
    for (let i = 0; i < draws; i++) {
      // No two neighbours alike and no anagram by a neighbouring key.
      const wrong = typo("HERMOSA", uniformAt(key, i), 0.7, (hashAt(key, i) % 97) / 97);
      if (wrong.length < 7) sorts.shorter++;
      else if (wrong.length > 7) sorts.longer++;
      else if ([...wrong].sort().join("") === [..."HERMOSA"].sort().join("")) sorts.anagram++;
      else sorts.other++;
    }
    const expected = { shorter: 0.21, longer: 0.13, anagram: 0.08, other: 0.58 };
    for (const sort of ["shorter", "longer", "anagram", "other"] as const) {
      const p = expected[sort];
      const z = (sorts[sort] - draws * p) / Math.sqrt(draws * p * (1 - p));
      expect(Math.abs(z), sort).toBeLessThan(familyLimit(4, 1e-6));
    }
  });
});
