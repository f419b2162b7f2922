import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FieldRandom } from "../../../loaders/records/writing/field-random.js";
import type { TrueName } from "../../../loaders/records/writing/true-name.js";
import { type NicknamesOf, writeGiven } from "../../../loaders/records/writing/write-given.js";
import { GIVEN_EVENTS, type GivenEvent } from "../../../src/model/writing-events.js";
import { familyLimit } from "../../population/statistics.js";
import { FixedRandom } from "./fixed-random.js";
import { anyName, sampleName } from "./sample-names.js";

const nicknames: NicknamesOf = (name) => (name === "JOSE" ? ["PEPE", "CHEPE"] : []);

function write(event: GivenEvent, changes: Partial<TrueName> = {}, numbers = {}): string {
  const name = sampleName({ given: "José", second: "Luis", ...changes });
  const { given, middle } = writeGiven(event, name, new FixedRandom(numbers), nicknames);
  return `${given}/${middle}`;
}

describe("given names", () => {
  test("whole, with the middle name in full or as a letter", () => {
    expect(write("whole", {}, { style: 0.7 })).toBe("JOSE/LUIS");
    expect(write("whole", {}, { style: 0.2 })).toBe("JOSE/L");
    expect(write("whole", { second: "" })).toBe("JOSE/");
  });

  test("nickname: one of those listed, else whole", () => {
    expect(write("nickname", {}, { choice: 0.1 })).toBe("PEPE/L");
    expect(write("nickname", {}, { choice: 0.9 })).toBe("CHEPE/L");
    expect(write("nickname", { given: "Xóchitl" })).toBe("XOCHITL/L");
  });

  test("initial: the first letter, without its accent", () => {
    expect(write("initial", { given: "Ángel" })).toBe("A/L");
  });

  test("swapped: the second stands first, where there is one", () => {
    expect(write("swapped", {}, { style: 0.7 })).toBe("LUIS/JOSE");
    expect(write("swapped", {}, { style: 0.2 })).toBe("LUIS/J");
    expect(write("swapped", { second: "" })).toBe("JOSE/");
  });

  test("restyled: small letters, or capitals with accents, in both names", () => {
    expect(write("restyled", {}, { choice: 0, style: 0.7 })).toBe("Jose/Luis");
    expect(write("restyled", {}, { choice: 0.5, style: 0.7 })).toBe("José/Luis");
    expect(write("restyled", {}, { choice: 0.9, style: 0.7 })).toBe("JOSÉ/Luis");
  });

  test("misspellings hit the first name, not the middle one", () => {
    expect(write("typo", {}, { choice: 0, place: 0.5, letter: 0, style: 0.7 })).toBe("JOAE/LUIS");
    expect(write("truncated", { given: "Guadalupe" }, { place: 0, style: 0.7 })).toBe("GUADA/LUIS");
  });

  test("the middle name is a letter for half of people, in each file on its own (1e-6)", () => {
    const people = 10_000;
    const name = sampleName({ given: "José", second: "Luis" });
    const short = (file: "agency" | "tax") => {
      const random = new FieldRandom(4, file, "given");
      return Array.from({ length: people }, (_, i) =>
        writeGiven("whole", name, random.at(i), nicknames).middle === "L" ? 1 : 0,
      );
    };
    const agency = short("agency");
    const tax = short("tax");
    const both = agency.filter((letter, i) => letter === 1 && tax[i] === 1).length;
    const z = (count: number, p: number) =>
      Math.abs(count - people * p) / Math.sqrt(people * p * (1 - p));
    const sum = (letters: readonly number[]) => letters.filter((letter) => letter === 1).length;
    const limit = familyLimit(3, 1e-6);
    expect(z(sum(agency), 0.5)).toBeLessThan(limit);
    expect(z(sum(tax), 0.5)).toBeLessThan(limit);
    expect(z(both, 0.25)).toBeLessThan(limit);
  });

  test("whatever happens, a given name is written, and a middle name if there is one", () => {
    fc.assert(
      fc.property(anyName, fc.constantFrom(...GIVEN_EVENTS), fc.nat(), (name, event, person) => {
        const random = new FieldRandom(2, "tax", "given").at(person);
        const { given, middle } = writeGiven(event, name, random, nicknames);
        expect(given).toMatch(/^\S+( \S+)*$/);
        expect(middle === "").toBe(name.second === "");
        if (event === "initial") expect(given).toMatch(/^[A-Z]$/);
      }),
      { numRuns: 500 },
    );
  });
});
