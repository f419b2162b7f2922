import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FieldRandom } from "../../../loaders/records/writing/field-random.js";
import { plainCapitals } from "../../../loaders/records/writing/plain-capitals.js";
import type { TrueName } from "../../../loaders/records/writing/true-name.js";
import { writeSurname } from "../../../loaders/records/writing/write-surname.js";
import { SURNAME_EVENTS, type SurnameEvent } from "../../../src/model/writing-events.js";
import { FixedRandom } from "./fixed-random.js";
import { anyName, sampleName } from "./sample-names.js";

const STYLES = Array.from({ length: 100 }, (_, i) => i / 100);

function write(event: SurnameEvent, changes: Partial<TrueName> = {}, style = 0.5): string {
  return writeSurname(event, sampleName(changes), new FixedRandom({ style }));
}
function restyled(changes: Partial<TrueName>): string[] {
  return [...new Set(STYLES.map((style) => write("restyled", changes, style)))];
}

describe("which surnames are written", () => {
  test("whole: both, in plain capitals", () => {
    expect(write("whole")).toBe("GARCIA LOPEZ");
    expect(write("whole", { surnames: ["de la Peña"] })).toBe("DE LA PENA");
  });

  test("second dropped: the father's is left, last in Portuguese", () => {
    expect(write("second-dropped")).toBe("GARCIA");
    const portuguese = { convention: "portuguese", surnames: ["Araújo", "Silva"] } as const;
    expect(write("second-dropped", portuguese)).toBe("SILVA");
    expect(write("second-dropped", { surnames: ["García"] })).toBe("GARCIA");
  });

  test("swapped: the other order; nothing happens to one surname, however many its words", () => {
    expect(write("swapped")).toBe("LOPEZ GARCIA");
    expect(write("swapped", { surnames: ["de la Cruz"] })).toBe("DE LA CRUZ");
  });

  test("married: the husband's in place of the last, or after DE", () => {
    expect(write("married")).toBe("GARCIA PEREZ");
    expect(write("married", {}, 0.1)).toBe("GARCIA DE PEREZ");
    expect(write("married", { surnames: ["García"] }, 0.1)).toBe("PEREZ");
    expect(write("married", { convention: "portuguese" }, 0.1)).toBe("GARCIA PEREZ");
    expect(write("married", { male: true })).toBe("GARCIA LOPEZ");
    expect(write("married", { spouseSurname: "" })).toBe("GARCIA LOPEZ");
  });
});

describe("surnames in another style", () => {
  test("two surnames: small letters, accents, hyphens", () => {
    expect(restyled({}).sort()).toEqual(
      ["Garcia Lopez", "García López", "GARCÍA LÓPEZ", "GARCIA-LOPEZ", "García-López"].sort(),
    );
  });

  test("accents are put back where the census dropped them", () => {
    expect(restyled({ surnames: ["Hernandez"] })).toContain("Hernández");
    expect(restyled({ surnames: ["Hernandez"], convention: "european" })).toEqual(["Hernandez"]);
  });

  test("particles are joined, apostrophes and hyphens come back", () => {
    expect(restyled({ surnames: ["de la Cruz"] })).toContain("DELACRUZ");
    expect(restyled({ surnames: ["de la Cruz"] })).toContain("de la Cruz");
    const european = (surname: string) => restyled({ surnames: [surname], convention: "european" });
    expect(european("D'Agostino")).toEqual(
      expect.arrayContaining(["D'Agostino", "D'AGOSTINO", "D AGOSTINO"]),
    );
    expect(european("Jean-baptiste")).toContain("Jean-Baptiste");
  });

  test("a surname of one letter has no other style", () => {
    expect(restyled({ surnames: ["I"], convention: "other-asian" })).toEqual(["I"]);
  });

  test("every other surname always differs from the usual style", () => {
    fc.assert(
      fc.property(anyName, fc.nat(), (name, person) => {
        const random = new FieldRandom(1, "agency", "surname").at(person);
        const usual = writeSurname("whole", name, random);
        const other = writeSurname("restyled", name, random);
        if (/[A-Z]{2}/.test(usual)) expect(other).not.toBe(usual);
        expect(plainCapitals(other).replaceAll(" ", "")).toBe(usual.replaceAll(" ", ""));
      }),
    );
  });
});

test("whatever happens, something is written, without stray spaces", () => {
  fc.assert(
    fc.property(anyName, fc.constantFrom(...SURNAME_EVENTS), fc.nat(), (name, event, person) => {
      const random = new FieldRandom(2, "tax", "surname").at(person);
      const text = writeSurname(event, name, random);
      expect(text).toMatch(/^\S+( \S+)*$/);
      if (event !== "restyled") expect(text).toMatch(/^[A-Z0-9 ]+$/);
      if (event === "typo" || event === "ocr") {
        expect(text).not.toBe(writeSurname("whole", name, random));
      }
    }),
    { numRuns: 500 },
  );
});
