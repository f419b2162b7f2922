import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainCapitals, soundedCapitals } from "../../../loaders/records/writing/plain-capitals.js";

describe("plain capitals", () => {
  test.each([
    ["García", "GARCIA"],
    ["de la Peña", "DE LA PENA"],
    ["D'Agostino", "DAGOSTINO"],
    ["Jeanne d’Arc", "JEANNE DARC"],
    ["Jean-Baptiste", "JEAN BAPTISTE"],
    ["Łukasz", "LUKASZ"],
    ["Strauß", "STRAUSS"],
    ["Akyeamfuɔ", "AKYEAMFUO"],
    ["Gonçalves", "GONCALVES"],
    ["  two   spaces ", "TWO SPACES"],
    ["Mun\u0303oz", "MUNOZ"],
  ])("%s is written %s", (name, plain) => {
    expect(plainCapitals(name)).toBe(plain);
  });

  test("a second folding changes nothing, and only A to Z, digits and single spaces are left", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        const plain = plainCapitals(name);
        expect(plainCapitals(plain)).toBe(plain);
        expect(plain).toMatch(/^([A-Z0-9]+( [A-Z0-9]+)*)?$/);
      }),
    );
  });

  test("sounded capitals keep Ñ and Ç, however they are composed", () => {
    expect(soundedCapitals("Mun\u0303oz Gonçalves Pérez")).toBe("MUÑOZ GONÇALVES PEREZ");
  });
});
