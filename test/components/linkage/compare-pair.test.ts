import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  chancesFor,
  comparePair,
  totalBits,
} from "../../../src/components/linkage/compare-pair.js";
import { evenOdds, sameShare } from "../../../src/components/linkage/even-odds.js";
import { pairFinding, verdictText } from "../../../src/components/linkage/pair-section.js";
import { FIELDS, NORMALIZATIONS, type Normalization } from "../../../src/model/vocabulary.js";
import { linkageFixture as file } from "../../fixtures/linkage.js";

const [{ agency, tax }] = file.pairs as [(typeof file.pairs)[number]];
const compare = (normalization: Normalization, a = agency, b = tax) =>
  comparePair(a, b, normalization, file.nicknames, file.chances[normalization].everyone);
const levels = (normalization: Normalization) =>
  Object.fromEntries(compare(normalization).map(({ field, level }) => [field, level]));

describe("a pair", () => {
  test("reaches the levels its normalization lets it reach", () => {
    expect(levels("standard")).toEqual({
      surname: "one-of-two",
      given: "nickname",
      dob: "near",
      address: "exact",
      tin: "missing",
    });
    expect(levels("none")).toMatchObject({ surname: "none", given: "none", address: "exact" });
  });

  test("shows what is compared, not what was typed", () => {
    const [surname, given, , address] = compare("standard");
    expect(surname!.prepared).toEqual(["GARCIA", "GARCIA + LOPEZ"]);
    expect(given!.prepared).toEqual(["PEPE (may stand for JOSE)", "JOSE"]);
    expect(address!.prepared[0]).toBe("12 OAK ST, unit 3, 00112, RI");
  });

  test("weighs each level as log2(m / u), and a missing value as nothing", () => {
    for (const { field, level, m, u, bits } of compare("standard")) {
      if (level === "missing") expect(bits, field).toBe(0);
      else expect(bits, field).toBeCloseTo(Math.log2(m / u), 9);
    }
  });

  test("can use the chances of one naming convention for names alone", () => {
    const { standard } = file.chances;
    const spanish = chancesFor(standard, "spanish");
    expect(spanish.surname).toBe(standard.names.spanish.surname);
    expect(spanish.dob).toBe(standard.everyone.dob);
    expect(chancesFor(standard, "everyone")).toBe(standard.everyone);
  });

  test("compares whatever a reader types, either way round", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 20 });
    const record = fc.record({
      surname: text,
      given: text,
      middle: text,
      dob: fc.oneof(text, fc.constant("1980-02-03")),
      address: text,
      city: text,
      state: text,
      zip: text,
      tin: text,
    });
    fc.assert(
      fc.property(record, record, fc.constantFrom(...NORMALIZATIONS), (a, b, normalization) => {
        const there = compare(normalization, a, b);
        const back = compare(normalization, b, a);
        expect(there.map(({ field }) => field)).toEqual(FIELDS);
        expect(there.map(({ level }) => level)).toEqual(back.map(({ level }) => level));
        expect(Number.isFinite(totalBits(there))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe("even odds", () => {
  test("are log2 of the others on the file, and give one in two", () => {
    const even = evenOdds({ hispanic: 512, other: 513 });
    expect(even).toBe(10);
    expect(sameShare(10, even)).toBe(0.5);
    // Three bits more: eight times the odds.
    expect(sameShare(13, even)).toBeCloseTo(8 / 9, 12);
  });

  test("are told in words that fit the weight", () => {
    const even = evenOdds(file.people);
    expect(verdictText(even, even, file)).toContain("is about 50%");
    expect(verdictText(60, even, file)).toContain("nearly certain");
    expect(verdictText(-9, even, file)).toContain("very unlikely");
    expect(pairFinding(3)).toBe(
      "These two records are 8 times as likely for the same person as for two people",
    );
    expect(pairFinding(-1)).toContain("2 times as likely for two people");
  });
});
