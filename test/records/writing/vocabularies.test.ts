import { describe, expect, test } from "vitest";
import { fakerPools } from "../../../loaders/names/faker-pools.js";
import { FieldRandom } from "../../../loaders/records/writing/field-random.js";
import { misspell } from "../../../loaders/records/writing/misspell.js";
import { plainCapitals } from "../../../loaders/records/writing/plain-capitals.js";
import { restyleGiven } from "../../../loaders/records/writing/restyle-given.js";
import { CONVENTIONS, type Convention } from "../../../src/model/vocabulary.js";
import { MISSPELLINGS, type Misspelling } from "../../../src/model/writing-events.js";

const POOLS = fakerPools();
const random = new FieldRandom(1, "agency", "surname");

function namesOf(convention: Convention): readonly string[] {
  const { surnames, female, male } = POOLS[convention];
  return [...surnames, ...female, ...male];
}

/** Share of a convention's names that an event leaves as they were. */
function untouched(event: Misspelling, convention: Convention): number {
  const names = namesOf(convention);
  const same = names.filter(
    (name, i) => misspell(event, name, convention, random.at(i)) === plainCapitals(name),
  );
  return same.length / names.length;
}

describe.each(CONVENTIONS)("every %s name of the vocabularies", (convention) => {
  test("can be written in plain capitals and in another style", () => {
    for (const name of namesOf(convention)) {
      const plain = plainCapitals(name);
      expect(plain).toMatch(/^[A-Z]+( [A-Z]+)*$/);
      if (plain.length > 1) expect(restyleGiven(name, convention, 0.5)).not.toBe(plain);
    }
  });

  test.each(MISSPELLINGS)("%s leaves something that can be read", (event) => {
    for (const [i, name] of namesOf(convention).entries()) {
      const text = misspell(event, name, convention, random.at(i));
      expect(text, name).toMatch(/^[A-Z0-9]+( [A-Z0-9]+)*$/);
    }
  });

  test("slips and misreadings always show, and writing by ear wherever there is a vowel", () => {
    expect(untouched("typo", convention)).toBe(0);
    expect(untouched("ocr", convention)).toBe(0);
    expect(untouched("phonetic", convention)).toBeLessThan(0.004);
  });
});

test("names from other scripts have another spelling, the others none", () => {
  const other = ["south-asian", "chinese", "other-asian", "west-african", "arabic-persian"];
  for (const convention of CONVENTIONS) {
    const share = untouched("transliterated", convention);
    if (other.includes(convention)) expect(share, convention).toBeLessThan(0.004);
    else expect(share, convention).toBe(1);
  }
});
