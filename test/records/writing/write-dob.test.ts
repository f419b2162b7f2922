import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FieldRandom } from "../../../loaders/records/writing/field-random.js";
import { writeDob } from "../../../loaders/records/writing/write-dob.js";
import { DOB_EVENTS, type DobEvent } from "../../../src/model/writing-events.js";
import { chiSquareZ, evenChiSquare, familyLimit } from "../../population/statistics.js";
import { FixedRandom } from "./fixed-random.js";

function write(event: DobEvent, iso: string, numbers = {}): string {
  return writeDob(event, iso, new FixedRandom(numbers));
}
const dates = fc
  .date({ min: new Date("1920-01-01"), max: new Date("2025-06-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("dates of birth", () => {
  test("right and missing", () => {
    expect(write("right", "1985-03-07")).toBe("1985-03-07");
    expect(write("missing", "1985-03-07")).toBe("");
  });

  test("day and month swap where that makes a date", () => {
    expect(write("swapped", "1985-03-07")).toBe("1985-07-03");
    expect(write("swapped", "1985-03-12")).toBe("1985-12-03");
    expect(write("swapped", "1985-03-13")).toBe("1985-03-13");
    expect(write("swapped", "1985-03-03")).toBe("1985-03-03");
  });

  test("one digit is wrong", () => {
    // Places with a possible change: both later digits of the year, both of month and day.
    expect(write("digit", "1985-03-07", { place: 0, letter: 0 })).toBe("1905-03-07");
    expect(write("digit", "1985-03-07", { place: 0.2, letter: 0.99 })).toBe("1989-03-07");
    expect(write("digit", "1985-03-07", { place: 0.99, letter: 0 })).toBe("1985-03-01");
    expect(write("digit", "1984-02-29", { place: 0.4, letter: 0 })).toBe("1984-12-29");
  });

  test("default: 1 January of any of the nearest years that makes another date", () => {
    const years = (iso: string) =>
      [0, 0.21, 0.41, 0.61, 0.81].map((choice) => write("default", iso, { choice }));
    expect(years("1985-03-07")).toEqual([1983, 1984, 1985, 1986, 1987].map((y) => `${y}-01-01`));
    expect(years("1985-01-01")).not.toContain("1985-01-01");
    expect(years("2024-06-01").every((iso) => iso <= "2025-01-01")).toBe(true);
  });

  test("whatever happens leaves a date of the calendar, and a wrong digit is exactly one", () => {
    const random = new FieldRandom(6, "agency", "dob");
    fc.assert(
      fc.property(dates, fc.constantFrom(...DOB_EVENTS), fc.nat(), (iso, event, person) => {
        const written = writeDob(event, iso, random.at(person));
        if (event === "missing") return;
        expect(new Date(`${written}T00:00:00Z`).toISOString().slice(0, 10)).toBe(written);
        const year = Number(written.slice(0, 4));
        expect(year).toBeGreaterThanOrEqual(1900);
        expect(year).toBeLessThanOrEqual(2025);
        if (event === "digit") {
          expect([...written].filter((digit, at) => digit !== iso[at]).length).toBe(1);
        }
        if (event === "default") {
          expect(written).not.toBe(iso);
          expect(written.slice(4)).toBe("-01-01");
          expect(Math.abs(year - Number(iso.slice(0, 4)))).toBeLessThanOrEqual(2);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("every place with a possible change is as likely as the others (false alarm 1e-6)", () => {
    const random = new FieldRandom(8, "tax", "dob");
    const iso = "1985-03-07";
    const counts = new Float64Array(10);
    for (let i = 0; i < 12_000; i++) {
      const written = writeDob("digit", iso, random.at(i));
      counts[[...written].findIndex((digit, at) => digit !== iso[at])]!++;
    }
    const hit = [2, 3, 5, 6, 8, 9].map((at) => counts[at]!);
    expect(hit.reduce((a, b) => a + b)).toBe(12_000);
    // The tens of a month of 3 can change to nothing, so its place passes to the others.
    const possible = hit.filter((count) => count > 0);
    expect(possible.length).toBe(5);
    expect(chiSquareZ(evenChiSquare(possible), 4)).toBeLessThan(familyLimit(1, 1e-6));
  });
});
