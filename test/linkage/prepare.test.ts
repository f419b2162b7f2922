import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldBasic, foldStandard } from "../../src/linkage/fold.js";
import { isUsable, prepareAddress } from "../../src/linkage/prepare-address.js";
import { prepareGiven, prepareSurname } from "../../src/linkage/prepare-names.js";
import { prepareDob, prepareTin } from "../../src/linkage/prepare-numbers.js";
import { standardAddress } from "../../src/linkage/standard-address.js";
import { surnameWords } from "../../src/linkage/surname-words.js";

describe("basic folding", () => {
  it.each([
    ["García-López", "GARCIA LOPEZ"],
    ["  muñoz   peña ", "MUNOZ PENA"],
    ["O'Brien", "O BRIEN"],
    ["JEAN-PIERRE", "JEAN PIERRE"],
    ["Gonc\u0327alves", "GONCALVES"], // cedilla written apart
    ["Øster Æsir Łódź Đặng ß", "OSTER AESIR LODZ DANG SS"],
    ["GARCIA", "GARCIA"],
    ["A  B", "A B"],
    [" A", "A"],
    ["A ", "A"],
    ["...", ""],
    ["", ""],
  ])("of %j is %j", (text, folded) => {
    expect(foldBasic(text)).toBe(folded);
  });

  it("changes nothing the second time, and ignores case and accents", () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: latin }));
    fc.assert(
      fc.property(text, (name) => {
        for (const fold of [foldBasic, foldStandard]) expect(fold(fold(name))).toBe(fold(name));
        expect(foldBasic(name.normalize("NFD"))).toBe(foldBasic(name));
      }),
      { numRuns: 3000 },
    );
    fc.assert(
      fc.property(fc.string({ unit: latin }), (name) => {
        expect(foldBasic(name.toLowerCase())).toBe(foldBasic(name));
        expect(foldBasic(name)).toMatch(/^([A-Z0-9]+( [A-Z0-9]+)*)?$/);
      }),
    );
  });

  it("removes apostrophes only under standard normalization", () => {
    for (const name of ["O'Neil", "O’Neil", "Oʼneil", "O`NEIL", "O´Neil"]) {
      expect(foldStandard(name)).toBe("ONEIL");
      expect(foldBasic(name)).toBe("O NEIL");
    }
  });
});

const latin = fc.constantFrom(..."AaÁáÑñÇçÜüBbZz09 -'.,ÃãÊêŠšŽž");

describe("surnames", () => {
  it.each([
    ["DE LA CRUZ", ["DELACRUZ"]],
    ["DELACRUZ", ["DELACRUZ"]],
    ["DE-LA-CRUZ", ["DELACRUZ"]],
    ["Dela Cruz", ["DELACRUZ"]],
    ["De la Cruz Del Río", ["DELACRUZ", "DELRIO"]],
    ["da Silva dos Santos", ["DASILVA", "DOSSANTOS"]],
    ["Costa e Silva", ["COSTA", "SILVA"]],
    ["Ortega y Gasset", ["ORTEGA", "GASSET"]],
    ["y", ["Y"]],
    ["Y LE", ["YLE"]],
    ["O BRIEN", ["OBRIEN"]],
    ["García García", ["GARCIA"]],
    ["LE", ["LE"]],
    ["NGUYEN LE", ["NGUYEN", "LE"]],
    ["Al-Hassan", ["ALHASSAN"]],
    ["A ONE TWO THREE FOUR", ["AONE", "TWO", "THREE"]],
    ["", []],
  ])("in %j are %j", (text, words) => {
    expect(surnameWords(text)).toEqual(words);
  });

  it("are one text whose order does not matter under standard normalization only", () => {
    expect(prepareSurname("López García", "standard").text).toBe("GARCIA LOPEZ");
    expect(prepareSurname("López García", "basic").names).toEqual(["LOPEZ GARCIA"]);
    expect(prepareSurname("López García", "none").text).toBe("López García");
    expect(prepareSurname("", "none").names).toEqual([]);
    expect(prepareSurname("-", "basic")).toEqual(prepareSurname("", "standard"));
  });
});

describe("given names", () => {
  const nicknames = { PEPE: ["JOSE", "PEPE"], JOSE: ["JOSE"] };

  it("are the first word under standard normalization, whichever field holds it", () => {
    expect(prepareGiven("José-Luis", "", "standard", nicknames).text).toBe("JOSE");
    expect(prepareGiven("", "José Luis", "standard", nicknames).text).toBe("JOSE");
    expect(prepareGiven("José-Luis", "", "basic", nicknames).text).toBe("JOSE LUIS");
    expect(prepareGiven("José", "Luis", "none", nicknames).text).toBe("José");
  });

  it("stand for full names under standard normalization only", () => {
    expect(prepareGiven("pepe", "", "standard", nicknames).roots).toEqual(["JOSE", "PEPE"]);
    expect(prepareGiven("ana", "", "standard", nicknames).roots).toEqual(["ANA"]);
    expect(prepareGiven("constructor", "", "standard", {}).roots).toEqual(["CONSTRUCTOR"]);
    expect(prepareGiven("", "", "standard", nicknames).roots).toEqual([]);
    expect(prepareGiven("pepe", "", "basic", nicknames).roots).toEqual([]);
  });
});

describe("street lines", () => {
  it.each([
    ["45 North First Street, Apt. #2-B", "45", "N 1ST ST", "2B"],
    ["45 N 1st St Unit 2B", "45", "N 1ST ST", "2B"],
    ["45 N 1ST ST 2B", "45", "N 1ST ST", "2B"],
    ["45 n. first str., apartamento 2b", "45", "N 1ST ST", "2B"],
    ["12 Main Street, 2nd Floor", "12", "MAIN ST", "2NDFL"],
    ["12 Main Street, Second Floor", "12", "MAIN ST", "2NDFL"],
    ["12 Main St Bldg 3 Apt 4", "12", "MAIN ST", "BLDG34"],
    ["99 Calle Luna No. 5", "99", "CALLE LUNA", "5"],
    ["123 No Name Road", "123", "NO NAME RD", ""],
    ["123 State Highway 5", "123", "STATE HWY 5", ""],
    ["7 Broadway", "7", "BROADWAY", ""],
    ["7 Space Center Boulevard", "7", "SPACE CTR BLVD", ""],
    ["P.O. Box 12", "", "PO BOX 12", ""],
    ["PO BOX 12", "", "PO BOX 12", ""],
    ["Post Office Box #12", "", "PO BOX 12", ""],
    ["Main Street", "", "MAIN ST", ""],
    ["12", "", "12", ""],
    ["", "", "", ""],
  ])("%j", (line, number, street, unit) => {
    expect(standardAddress(line)).toEqual({ number, street, unit });
  });

  it("stay the same once standardized", () => {
    for (const line of ["45 North First Street, Apt 2", "12 Oak Avenue", "PO Box 5"]) {
      const { number, street } = standardAddress(line);
      const again = standardAddress(`${number} ${street}`);
      expect([again.number, again.street]).toEqual([number, street]);
    }
  });
});

describe("addresses", () => {
  const filed = { address: "1 Main St", city: "X", state: "ri", zip: "00001-1234" };

  it("need a ZIP code, a digit and a word", () => {
    expect(isUsable(filed)).toBe(true);
    expect(isUsable({ address: "00001", zip: "00001" })).toBe(false);
    expect(isUsable({ address: "Main Street", zip: "00001" })).toBe(false);
    expect(isUsable({ address: "1 Main St", zip: "" })).toBe(false);
    expect(prepareAddress({ ...filed, zip: "" }, "none")).toEqual(
      prepareAddress({ ...filed, address: "unknown" }, "standard"),
    );
  });

  it("keep what is written unless folded", () => {
    const none = prepareAddress(filed, "none");
    expect(none).toMatchObject({ line: "1 Main St", street: "Main St", zip: "00001-1234" });
    const basic = prepareAddress(filed, "basic");
    expect(basic).toMatchObject({ line: "1 MAIN ST", state: "RI", zip: "00001" });
  });
});

describe("dates and numbers", () => {
  it("are digits, or empty", () => {
    expect(prepareDob("1980-02-31")).toBe("19800231");
    for (const text of ["", "1980", "1980-2-3", "19800203", "1980-02-03x"]) {
      expect(prepareDob(text)).toBe("");
    }
    expect(prepareTin("900-00-0001")).toBe("900000001");
    expect(prepareTin("900000001")).toBe("900000001");
    expect(prepareTin("none")).toBe("");
  });
});
