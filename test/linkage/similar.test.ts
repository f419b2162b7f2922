import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { similarSql } from "../../loaders/linkage/similar-sql.js";
import { byteString } from "../../src/linkage/byte-string.js";
import { damerauDistance } from "../../src/linkage/damerau.js";
import { jaroWinkler } from "../../src/linkage/jaro-winkler.js";
import { SIMILAR_FROM, similar } from "../../src/linkage/similar.js";
import { soundCode, spanishSounds } from "../../src/linkage/sound-code.js";
import { draws } from "./noisy-records.js";

const alike = (a: string, b: string) => similar(a, b, soundCode(a), soundCode(b));

/** Two strings of few letters, often one made from the other: many near the threshold. */
const pair = fc
  .tuple(
    fc.array(fc.constantFrom(..."ABCDE"), { maxLength: 12 }),
    fc.array(fc.tuple(fc.nat(11), fc.constantFrom(..."ABCDE", "")), { maxLength: 3 }),
    fc.array(fc.constantFrom(..."ABCDE"), { maxLength: 6 }),
  )
  .map(([letters, changes, tail]): [string, string] => {
    const changed = [...letters, ...tail];
    for (const [at, letter] of changes) if (at < changed.length) changed[at] = letter;
    return [letters.join(""), changed.join("")];
  });

describe("Jaro-Winkler similarity", () => {
  // Pairs of the tables in Winkler's papers for the US Census Bureau (1990 and later).
  it.each([
    ["MARTHA", "MARHTA", 0.9611],
    ["DWAYNE", "DUANE", 0.84],
    ["DIXON", "DICKSONX", 0.8133],
    ["JERALDINE", "GERALDINE", 0.9259],
    ["MICHELLE", "MICHAEL", 0.9214],
    ["JULIES", "JULIUS", 0.9333],
    ["TANYA", "TONYA", 0.88],
    ["SEAN", "SUSAN", 0.805],
    ["JON", "JOHN", 0.9333],
    ["SHACKLEFORD", "SHACKELFORD", 0.9818],
    ["DUNNINGHAM", "CUNNIGHAM", 0.8963],
    ["NICHLESON", "NICHULSON", 0.9556],
    ["JONES", "JOHNSON", 0.8324],
    ["MASSEY", "MASSIE", 0.9333],
    ["ABROMS", "ABRAMS", 0.9222],
    ["", "ABC", 0],
    ["", "", 0],
    ["ABC", "ABC", 1],
  ])("of %s and %s is as published", (a, b, expected) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(expected, 4);
  });

  it("does not reach past half the longer length less one", () => {
    // A wider window would match all five letters and call these two names similar.
    expect(jaroWinkler("ABCDE", "CBADE")).toBeCloseTo(0.7333, 4);
  });

  it("is symmetric, and the same with a threshold on the side that matters", () => {
    fc.assert(
      fc.property(pair, fc.double({ min: 0, max: 1, noNaN: true }), ([a, b], atLeast) => {
        const similarity = jaroWinkler(a, b);
        expect(jaroWinkler(b, a)).toBe(similarity);
        const cut = jaroWinkler(a, b, atLeast);
        if (cut !== similarity) expect(cut === 0 && similarity < atLeast).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});

describe("Damerau-Levenshtein distance", () => {
  it.each([
    ["CA", "ABC", 2],
    ["GARCIA", "GRACIA", 1],
    ["KITTEN", "SITTING", 3],
    ["LOPEZ", "LOPES", 1],
    ["", "ABC", 3],
    ["", "", 0],
    ["ABCDEF", "ABCDEF", 0],
  ])("of %s and %s is %i", (a, b, expected) => {
    expect(damerauDistance(a, b)).toBe(expected);
    expect(damerauDistance(b, a)).toBe(expected);
  });
});

describe("sound codes", () => {
  // Published examples of double metaphone.
  it.each([
    ["SMITH", "SM0"],
    ["SCHMIDT", "XMT"],
    ["THOMPSON", "TMPSN"],
  ])("of %s is double metaphone's %s", (name, code) => {
    expect(soundCode(name)).toBe(code);
  });

  it.each([
    ["JIMENEZ", "XIMENEZ"],
    ["Jiménez", "GIMENES"],
    ["CHAVEZ", "CHAVES"],
    ["HERRERA", "ERRERA"],
    ["VASQUEZ", "BAZQUEZ"],
    ["GUILLERMO", "GUIYERMO"],
    ["CECILIA", "SESILIA"],
    ["MEJIA", "MEXIA"],
    ["QUINTERO", "KINTERO"],
  ])("are the same for %s and %s", (a, b) => {
    expect(soundCode(a)).toBe(soundCode(b));
    expect(soundCode(a)).not.toBe("");
  });

  it("keep hard sounds apart from soft ones", () => {
    expect(spanishSounds("GUERRA CABRERA GARCIA GIL")).toBe("GUERRA CABRERA GARSIA HIL");
    expect(soundCode("GOMEZ")).not.toBe(soundCode("JOMEZ"));
    expect(soundCode("")).toBe("");
    expect(soundCode("123")).toBe("");
  });
});

describe("similar names", () => {
  it.each([
    ["GONZALEZ", "GONZALES", true],
    ["JIMENEZ", "XIMENES", true], // by sound and two edits
    ["JIMENEZ", "RAMIREZ", false],
    ["RUIZ", "RUIS", true],
    ["LEE", "LI", false],
    ["", "", false],
    ["A", "", false],
    ["GONZÁLEZ", "GONZALEZ", true],
    ["González", "GONZALEZ", false], // capitals count where nothing is folded
  ])("%s and %s: %s", (a, b, expected) => {
    expect(alike(a, b)).toBe(expected);
    expect(alike(b, a)).toBe(expected);
  });

  it("are never missed by the look at their lengths", () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        expect(similar(a, b, "", "")).toBe(jaroWinkler(a, b) >= SIMILAR_FROM);
      }),
      { numRuns: 5000 },
    );
    // Six letters of ten, all in place: as uneven as similar names can be.
    expect(similar("GARCIA", "GARCIABCDE", "", "")).toBe(
      jaroWinkler("GARCIA", "GARCIABCDE") >= SIMILAR_FROM,
    );
    expect(similar("GARCIALOPEZ", "GARCIALOPEZBCDEF", "", "")).toBe(true);
  });

  it("count bytes, as databases do", () => {
    expect(byteString("PLAIN")).toBe("PLAIN");
    expect(byteString("Ñ")).toBe("\u00c3\u0091");
  });

  it("are those of the database, at the threshold too", async () => {
    const draw = draws("similar");
    const word = (most: number) =>
      Array.from({ length: Math.floor(draw() * most) }, () => "ABCDÉ"[Math.floor(draw() * 5)]);
    const pairs = Array.from({ length: 20_000 }, (_, i): [string, string] => {
      const a = word(i % 50 === 0 ? 90 : 13);
      const b = [...a];
      for (let n = draw() * 3; n > 0; n--) b.splice(Math.floor(draw() * b.length), 1, ...word(2));
      return [a.join(""), b.concat(draw() < 0.3 ? word(7) : []).join("")];
    });
    pairs.push(["GARCIA", "GARCIABCDE"]);
    const database = await DuckDBInstance.create(":memory:", { threads: "1" });
    const connection = await database.connect();
    await connection.run(
      "CREATE TABLE p (id INTEGER, a VARCHAR, b VARCHAR, ca VARCHAR, cb VARCHAR)",
    );
    const appender = await connection.createAppender("p");
    pairs.forEach(([a, b], id) => {
      appender.appendInteger(id);
      for (const text of [a, b, soundCode(a), soundCode(b)]) appender.appendVarchar(text);
      appender.endRow();
    });
    appender.closeSync();
    const reader = await connection.runAndReadAll(
      `SELECT ${similarSql("a", "b", "ca", "cb")}, jaro_winkler_similarity(a, b),
        damerau_levenshtein(a, b) FROM p ORDER BY id`,
    );
    connection.closeSync();
    database.closeSync();
    const rows = reader.getRows();
    const here = pairs.map(([a, b]) => {
      const [bytesA, bytesB] = [byteString(a), byteString(b)];
      return [alike(a, b), jaroWinkler(bytesA, bytesB), damerauDistance(bytesA, bytesB)];
    });
    const there = rows.map(([is, similarity, distance]) => [is, similarity, Number(distance)]);
    const different = here.flatMap((values, i) =>
      values.every((value, k) => value === there[i]?.[k]) ? [] : [[pairs[i], values, there[i]]],
    );
    expect(different.slice(0, 5)).toEqual([]);
    expect(jaroWinkler("GARCIA", "GARCIABCDE")).toBeCloseTo(SIMILAR_FROM, 12);
  });
});
