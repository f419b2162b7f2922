import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import {
  NICKNAME_LANGUAGES,
  nicknameTable,
  readNicknames,
  readNicknameTable,
} from "../../loaders/names/read-nicknames.js";
import { InputError } from "../../src/model/input-error.js";

const dir = mkdtempSync(join(tmpdir(), "nicknames-"));
afterAll(() => rmSync(dir, { recursive: true }));

const reading = (text: string): string => {
  writeFileSync(join(dir, "nicknames.csv"), text);
  try {
    readNicknames(dir);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return "fine";
};

describe("nicknames", () => {
  it("are many, in every language", () => {
    const pairs = readNicknames();
    expect(pairs.length).toBeGreaterThan(150);
    for (const language of NICKNAME_LANGUAGES) {
      expect(pairs.filter((pair) => pair.language === language).length).toBeGreaterThan(5);
    }
  });

  it("are told by folded name, with every full name they may stand for", () => {
    const table = readNicknameTable();
    expect(table.PEPE).toEqual(["JOSE", "PEPE"]);
    expect(table.JOSE).toEqual(["JOSE"]);
    expect(table.BETO).toContain("ALBERTO");
    expect(table.BETO).toContain("ROBERTO");
    expect(JSON.parse(JSON.stringify(table))).toEqual(table);
    for (const [name, roots] of Object.entries(table)) {
      expect(name).toMatch(/^[A-Z]+$/);
      expect(roots).toContain(name);
      expect(roots).toEqual([...new Set(roots)].toSorted());
    }
  });

  it("do not pass full names on from one short form to the next", () => {
    const table = nicknameTable([
      { canonical: "Juan", nickname: "John", language: "spanish" },
      { canonical: "John", nickname: "Jack", language: "english" },
    ]);
    expect(table).toEqual({ JACK: ["JACK", "JOHN"], JOHN: ["JOHN", "JUAN"], JUAN: ["JUAN"] });
  });

  it("are refused with file, line, value and what would be right", () => {
    const header = "canonical,nickname,language\n";
    expect(reading(`${header}José,Pepe,spanish\n`)).toBe("fine");
    expect(reading(`${header}José,Jose,spanish\n`)).toMatch(
      /nicknames\.csv:2: nickname: found "Jose"; expected a name other than José/,
    );
    expect(reading(`${header}José,Pepe,spanish\nJOSE,pepe,spanish\n`)).toMatch(
      /nicknames\.csv:3: .*each pair once; line 2 holds it already/,
    );
    expect(reading(`${header}José Luis,Pepe,spanish\n`)).toMatch(
      /nicknames\.csv:2: canonical: found "José Luis"; expected one given name/,
    );
    expect(reading(`${header}José,Pepe,klingon\n`)).toMatch(/:2: language: .*spanish/);
    expect(reading("canonical,nickname\nJosé,Pepe\n")).toMatch(/language: expected a column/);
  });
});
