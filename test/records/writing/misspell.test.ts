import { describe, expect, test } from "vitest";
import { byEar } from "../../../loaders/records/writing/by-ear.js";
import { misread } from "../../../loaders/records/writing/misread.js";
import { transliterate } from "../../../loaders/records/writing/transliterate.js";
import { truncate } from "../../../loaders/records/writing/truncate.js";
import { CONVENTIONS, type Convention } from "../../../src/model/vocabulary.js";
import { FixedRandom } from "./fixed-random.js";

const STEPS = Array.from({ length: 500 }, (_, i) => i / 500);

function heard(name: string, convention: Convention): Set<string> {
  return new Set(STEPS.map((u) => byEar(name, convention, u)));
}

/** Spellings by every branch: listed, other system, single variation. */
function spelt(name: string, convention: Convention): Set<string> {
  return new Set(
    [0, 0.3, 0.72, 0.99].flatMap((choice) =>
      STEPS.map((u) =>
        transliterate(name, convention, new FixedRandom({ choice, letter: u, place: u })),
      ),
    ),
  );
}

describe("written by ear", () => {
  test.each<[Convention, string, readonly string[]]>([
    ["spanish", "González", ["GONZALES", "GONSALEZ"]],
    ["spanish", "Jiménez", ["GIMENEZ", "HIMENEZ", "XIMENEZ", "JIMENES"]],
    ["spanish", "Hernandez", ["ERNANDEZ", "HERNANDES"]],
    ["spanish", "Vázquez", ["BAZQUEZ", "VASQUEZ", "VAZKEZ"]],
    ["spanish", "Castillo", ["CASTIYO", "KASTILLO"]],
    ["spanish", "Muñoz", ["MUNIOZ", "MUNYOZ", "MUNOS"]],
    // The census spells it without its tilde; the ear hears it all the same.
    ["spanish", "Munoz", ["MUNIOZ", "MUNYOZ"]],
    ["spanish", "Ybarra", ["IBARRA", "YVARRA", "YBARA"]],
    ["portuguese", "Gonçalves", ["GONSALVES", "GONSSALVES", "GONCALVEZ"]],
    ["portuguese", "Carvalho", ["CARVALIO", "CARVALLO"]],
    ["french-creole", "Michaud", ["MICHAU", "MISHAUD", "MICHOD"]],
    ["european", "Schmidt", ["SHMIDT", "SCHMIT"]],
    ["west-african", "Stephen", ["STEFEN"]],
  ])("%s %s may become %s", (convention, name, spellings) => {
    expect([...heard(name, convention)]).toEqual(expect.arrayContaining([...spellings]));
  });

  test("writes final Z as S more often than any other place of Gonzalez", () => {
    const counts = new Map<string, number>();
    for (const u of STEPS) {
      const text = byEar("González", "spanish", u);
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    const [commonest] = [...counts].sort((a, b) => b[1] - a[1])[0]!;
    expect(commonest).toBe("GONZALES");
  });

  test("drops H at the start only", () => {
    expect(heard("Bahena", "spanish")).not.toContain("BAENA");
  });

  test("respells some vowel of a name no rule fits, and leaves alone a name without one", () => {
    expect([...heard("Gu", "chinese")]).toContain("GOO");
    expect([...heard("Ng", "chinese")]).toEqual(["NG"]);
  });

  test("doubles no letter where nobody would", () => {
    expect([...heard("Shanti", "south-asian")].filter((text) => /NNT|ZH|SHH/.test(text))).toEqual(
      [],
    );
    expect([...heard("Moreira", "portuguese")]).not.toContain("MORIIRA");
  });
});

describe("misread", () => {
  test("takes shapes for each other", () => {
    const read = (text: string) => new Set(STEPS.map((u) => misread(text, u)));
    expect(read("CORNEJO")).toContain("COMEJO");
    expect(read("CLARA")).toContain("DARA");
    expect(read("OLIVO")).toContain("QLIVO");
    expect(read("WU")).toContain("VVU");
    expect(read("SOSA")).toContain("5OSA");
    expect(read("LOPEZ")).not.toContain("L0PEZ");
  });

  test("hits every letter of the alphabet", () => {
    for (const letter of "ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
      for (const u of [0, 0.5, 0.999]) expect(misread(letter, u), letter).not.toBe(letter);
    }
  });
});

describe("cut short", () => {
  test("fields are 5 to 8 letters wide, each width as likely", () => {
    const lengths = STEPS.map((u) => truncate("HERNANDEZLOPEZ", u).length);
    for (const width of [5, 6, 7, 8]) {
      expect(lengths.filter((length) => length === width).length).toBe(STEPS.length / 4);
    }
  });

  test("short names fit, and no space is left at the end", () => {
    for (const u of STEPS) expect(truncate("LOPEZ", u)).toBe("LOPEZ");
    expect(truncate("GARCIA LOPEZ", 0.5)).toBe("GARCIA");
  });
});

describe("spelt another way in Latin letters", () => {
  test.each<[Convention, string, readonly string[]]>([
    ["chinese", "ZHANG", ["CHANG", "CHEUNG"]],
    ["chinese", "XU", ["HSU"]],
    ["chinese", "QIANG", ["CHIANG"]],
    ["chinese", "CONGZHI", ["TSUNGCHIH"]],
    ["other-asian", "GIM", ["KIM"]],
    ["other-asian", "I", ["LEE", "YI", "RHEE"]],
    ["other-asian", "JUNHYEON", ["CHUNHYON"]],
    ["south-asian", "CHOUDHARY", ["CHAUDHARY", "CHOWDHURY"]],
    ["south-asian", "VIVEK", ["WIVEK"]],
    ["south-asian", "SHARMILA", ["SARMILA", "SHARMIL"]],
    ["west-african", "KWAME", ["KOUAME"]],
    ["west-african", "MAMADOU", ["MAMADU"]],
    ["arabic-persian", "MAHAMAD", ["MUHAMMAD", "MOHAMMED", "MUHAMAD"]],
    ["arabic-persian", "KHABAB", ["HABAB"]],
    ["arabic-persian", "QASIM", ["GASIM", "QASEEM"]],
  ])("%s %s may become %s", (convention, name, spellings) => {
    expect([...spelt(name, convention)]).toEqual(expect.arrayContaining([...spellings]));
  });

  test("only names from other scripts and spelling traditions are touched", () => {
    const touched = CONVENTIONS.filter((convention) => spelt("SHIVALI", convention).size > 1);
    expect(touched).toEqual([
      "south-asian",
      "chinese",
      "other-asian",
      "west-african",
      "arabic-persian",
    ]);
  });
});
