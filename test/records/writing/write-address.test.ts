import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FieldRandom } from "../../../loaders/records/writing/field-random.js";
import type { TrueAddress } from "../../../loaders/records/writing/true-address.js";
import {
  isUnassignedZip,
  UNASSIGNED_PREFIXES,
} from "../../../loaders/records/writing/unassigned-zips.js";
import { writeAddress } from "../../../loaders/records/writing/write-address.js";
import { wrongZipDigit } from "../../../loaders/records/writing/wrong-digit.js";
import type { AddressWriting } from "../../../src/model/writing-events.js";
import { familyLimit } from "../../population/statistics.js";
import { FixedRandom } from "./fixed-random.js";
import { unit } from "./sample-names.js";

const FLAT: TrueAddress = {
  number: 123,
  street: "N MAPLE ST",
  unit: "4B",
  city: "OAK HILL",
  state: "RI",
  zip: "00217",
};
const HOUSE = { ...FLAT, unit: "" };

function write(writing: AddressWriting, address: TrueAddress, numbers = {}): string {
  const written = writeAddress(writing, address, new FixedRandom(numbers));
  return `${written.address}, ${written.city} ${written.zip}`;
}

const addresses: fc.Arbitrary<TrueAddress> = fc.record({
  number: fc.integer({ min: 1, max: 9999 }),
  street: fc.constantFrom("MAPLE ST", "N 4TH AVE", "BROADWAY", "OLD MILL RD NW", "ST", "5TH"),
  unit: fc.constantFrom("", "4B", "12"),
  city: fc.constantFrom("OAK HILL", "MILTON"),
  state: fc.constant("RI"),
  zip: fc
    .tuple(fc.constantFrom(...UNASSIGNED_PREFIXES), fc.integer({ min: 10, max: 99 }))
    .map(([prefix, rest]) => `${prefix}${rest}`),
});

describe("addresses", () => {
  test("as is, and without the unit", () => {
    expect(write("as-is", FLAT)).toBe("123 N MAPLE ST APT 4B, OAK HILL 00217");
    expect(write("as-is", HOUSE)).toBe("123 N MAPLE ST, OAK HILL 00217");
    expect(write("unit-missing", FLAT)).toBe("123 N MAPLE ST, OAK HILL 00217");
    expect(write("unit-missing", HOUSE)).toBe(write("as-is", HOUSE));
  });

  test.each([
    [0.1, "123 N Maple St Apt 4B, Oak Hill 00217"],
    [0.3, "123 N. Maple St., Apt. 4B, Oak Hill 00217"],
    [0.6, "123 N. MAPLE ST., APT. 4B, OAK HILL 00217"],
    [0.9, "123 n maple st apt 4b, oak hill 00217"],
  ])("capitals and punctuation, style %d", (style, text) => {
    expect(write("restyled", FLAT, { choice: 0.1, style })).toBe(text);
  });

  test.each([
    [{ place: 0, style: 0.1 }, "123 North Maple Street Apt 4B, Oak Hill 00217"],
    [{ place: 0, style: 0.9 }, "123 NORTH MAPLE STREET APT 4B, OAK HILL 00217"],
    [{ place: 0.4, style: 0.9, letter: 0 }, "123 N MAPLE ST UNIT 4B, OAK HILL 00217"],
    [{ place: 0.4, style: 0.1, letter: 0.3 }, "123 N Maple St #4B, Oak Hill 00217"],
    [
      { place: 0.9, style: 0.9, letter: 0.5 },
      "123 NORTH MAPLE STREET APARTMENT 4B, OAK HILL 00217",
    ],
  ])("words in full and other unit words: %o", (numbers, text) => {
    expect(write("restyled", FLAT, { choice: 0.9, ...numbers })).toBe(text);
  });

  test("misspelt: the street's name, the house number or the ZIP code", () => {
    expect(write("misspelt", FLAT, { choice: 0.1, style: 0.6, place: 0.5 })).toBe(
      "123 N MAPE ST APT 4B, OAK HILL 00217",
    );
    expect(write("misspelt", FLAT, { choice: 0.6, place: 0.5, letter: 0.99 })).toBe(
      "193 N MAPLE ST APT 4B, OAK HILL 00217",
    );
    expect(write("misspelt", FLAT, { choice: 0.9, place: 0.99 })).toBe(
      "123 N MAPLE ST APT 4B, OAK HILL 00210",
    );
  });

  test("a restyled or misspelt address always differs, and restyling loses nothing", () => {
    const random = new FieldRandom(1, "tax", "address");
    fc.assert(
      fc.property(addresses, fc.nat(), (address, person) => {
        const usual = writeAddress("as-is", address, random);
        const restyled = writeAddress("restyled", address, random.at(person));
        expect(restyled.address).not.toBe(usual.address);
        expect(restyled.address.startsWith(`${address.number} `)).toBe(true);
        expect(restyled.address.toUpperCase().endsWith(address.unit)).toBe(true);
        expect(restyled.zip).toBe(address.zip);
        const misspelt = writeAddress("misspelt", address, random);
        const wrong = [misspelt.address !== usual.address, misspelt.zip !== usual.zip];
        expect(wrong.filter(Boolean).length).toBe(1);
        expect(isUnassignedZip(misspelt.zip)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test("folding capitals and punctuation brings back 45 in 100 restyled flats (1e-6)", () => {
    const random = new FieldRandom(2, "agency", "address");
    const fold = (text: string) => text.toUpperCase().replace(/[.,#]/g, "");
    const usual = writeAddress("as-is", FLAT, random).address;
    const people = 10_000;
    let back = 0;
    for (let i = 0; i < people; i++) {
      if (fold(writeAddress("restyled", FLAT, random.at(i)).address) === usual) back++;
    }
    const z = (back - 0.45 * people) / Math.sqrt(people * 0.45 * 0.55);
    expect(Math.abs(z)).toBeLessThan(familyLimit(1, 1e-6));
  });
});

describe("wrong ZIP digits", () => {
  test("fall on the places as documented, where the prefix allows (family false alarm 1e-6)", () => {
    // 000 can become 001 to 004 in its third digit, 0x0 and x00 are all assigned.
    const counts = new Float64Array(5);
    const random = new FieldRandom(9, "tax", "address");
    const people = 20_000;
    for (let i = 0; i < people; i++) {
      const wrong = wrongZipDigit("00055", random.at(i).draw("place"), random.draw("letter"));
      counts[[...wrong].findIndex((digit, at) => digit !== "00055"[at])]!++;
    }
    expect([counts[0], counts[1]]).toEqual([0, 0]);
    const expected = [0.2, 0.36, 0.44];
    expected.forEach((p, i) => {
      const z = (counts[i + 2]! - people * p) / Math.sqrt(people * p * (1 - p));
      expect(Math.abs(z)).toBeLessThan(familyLimit(3, 1e-6));
    });
  });

  test("never make a ZIP code that could be real, and differ in one digit", () => {
    fc.assert(
      fc.property(addresses, unit, unit, ({ zip }, place, digit) => {
        const wrong = wrongZipDigit(zip, place, digit);
        expect(wrong).toMatch(/^\d{5}$/);
        expect(isUnassignedZip(wrong)).toBe(true);
        expect([...wrong].filter((letter, at) => letter !== zip[at]).length).toBe(1);
      }),
    );
  });
});
