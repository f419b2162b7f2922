import { describe, expect, it } from "vitest";
import { Codes, recordCode } from "../../../loaders/records/world/codes.js";
import { email, Phones } from "../../../loaders/records/world/contacts.js";
import { SSN_CAPACITY } from "../../../loaders/records/world/made-up-numbers.js";
import { TaxpayerNumbers } from "../../../loaders/records/world/taxpayer-numbers.js";
import { ZIP_CODES, zipCode } from "../../../loaders/records/world/zip-codes.js";
import { isUnassignedZip } from "../../../loaders/records/writing/unassigned-zips.js";

const PEOPLE = 1_000_000;
const ITIN = /^9\d\d-[0-4]\d-\d{4}$/;
const SSN = /^(000|666)-\d\d-\d{4}$/;
const numbers = new TaxpayerNumbers(1, { itins: 2 * PEOPLE, mistaken: PEOPLE, filers: 1000 });

/** How many of a million made-up strings break a pattern, and how many are different. */
function survey(make: (i: number) => string, pattern: RegExp) {
  const different = new Set<string>();
  let wrong = 0;
  for (let i = 0; i < PEOPLE; i++) {
    const made = make(i);
    if (!pattern.test(made)) wrong++;
    different.add(made);
  }
  return { wrong, different: different.size };
}
const perfect = { wrong: 0, different: PEOPLE };

describe("identifiers of a million people", () => {
  it("are ITINs that were never issued, each somebody's own", () => {
    expect(survey((i) => numbers.ownItin(i), ITIN)).toEqual(perfect);
  });

  it("are Social Security numbers of areas that do not exist", () => {
    expect(survey((i) => numbers.bystanderSsn(i), SSN)).toEqual(perfect);
  });

  it("stay made up when mistyped, and are then nobody's", () => {
    const parity = (text: string) => [...text].reduce((sum, c) => sum + (Number(c) || 0), 0) % 2;
    for (let i = 0; i < 1000; i++) {
      for (const [number, pattern] of [
        [numbers.ownItin(i), ITIN],
        [numbers.filerSsn(i % 1000), SSN],
      ] as const) {
        const typed = numbers.mistyped(number, i);
        expect(typed).toMatch(pattern);
        expect([...typed].filter((digit, at) => digit !== number[at])).toHaveLength(1);
        expect([parity(number), parity(typed)]).toEqual([0, 1]);
      }
      expect(parity(numbers.mistaken(i, true))).toBe(0);
      expect(parity(numbers.mistaken(i, false))).toBe(1);
    }
  });

  it("keep apart what is on rows by mistake", () => {
    const own = new Set(Array.from({ length: 50_000 }, (_, i) => numbers.ownItin(i)));
    let met = 0;
    for (let i = 0; i < 50_000; i++) if (own.has(numbers.mistaken(i, i % 2 === 0))) met++;
    expect(met).toBe(0);
    const filers = new Set(Array.from({ length: 1000 }, (_, i) => numbers.filerSsn(i)));
    let shared = 0;
    for (let i = 0; i < 3 * SSN_CAPACITY; i++) if (filers.has(numbers.bystanderSsn(i))) shared++;
    expect(shared).toBe(0);
  }, 20_000);

  it("are telephone numbers of the block for fiction", () => {
    const phones = new Phones(1);
    const { wrong } = survey((i) => phones.phone(i), /^\([2-9]\d\d\) 555-01\d\d$/);
    expect(wrong).toBe(0);
  });

  it("are e-mail addresses at example.com, one each", () => {
    const codes = new Codes(1);
    const made = survey((i) => email("ana", codes.digits(i)), /^[a-z]+\.[0-9a-f]{8}@example\.com$/);
    expect(made).toEqual(perfect);
  });

  it("have codes that are all different", () => {
    const codes = new Codes(1);
    expect(survey((i) => recordCode(codes.digits(i * 4099)), /^T[0-9a-f]{8}$/)).toEqual(perfect);
  });

  it("have ZIP codes that no post office has", () => {
    const zips = Array.from({ length: ZIP_CODES }, (_, i) => zipCode(i));
    expect(new Set(zips).size).toBe(ZIP_CODES);
    expect(zips.every((zip) => zip.length === 5 && isUnassignedZip(zip))).toBe(true);
  });

  it("run out with a message that says how many there are", () => {
    const needs = { itins: 1, mistaken: 1, filers: 2_000_000 };
    expect(() => new TaxpayerNumbers(1, needs)).toThrow(/Social Security.*1000000.*fewer people/);
  });
});
