import { describe, expect, it } from "vitest";
import { NamePicker } from "../../../loaders/names/name-picker.js";
import { FamilyNames } from "../../../loaders/records/world/family-names.js";
import { PersonName } from "../../../loaders/records/world/person-name.js";
import { SpeltNames } from "../../../loaders/records/world/spelt-names.js";
import { FieldRandom } from "../../../loaders/records/writing/field-random.js";
import { writeGiven } from "../../../loaders/records/writing/write-given.js";
import { writeSurname } from "../../../loaders/records/writing/write-surname.js";
import { CONVENTIONS } from "../../../src/model/vocabulary.js";
import { familyLimit } from "../../population/statistics.js";
import { zOf } from "./small-world.js";

/** So many equally frequent names that hardly anybody shares one by chance. */
const many = new SpeltNames(
  new NamePicker({
    names: ["Peña", "O'Neill", "de la Cruz"],
    frequency: new Float64Array(1e5).fill(1e-5),
  }),
);
const names = CONVENTIONS.map(() => ({ surnames: many, female: many, male: many }));
const SPANISH = CONVENTIONS.indexOf("spanish");
const CHINESE = CONVENTIONS.indexOf("chinese");
const likeness = {
  sameSurname: 0.35,
  oneSurname: 0.25,
  sameGiven: 0.02,
  secondGiven: 0.5,
  male: 0.54,
};

describe("names in a home", () => {
  const family = new FamilyNames(names, 7, likeness);
  const homes = 40_000;
  const limit = familyLimit(6, 1e-4);

  function pairs(kind: number) {
    const one = new PersonName(names);
    const other = new PersonName(names);
    const seen = { both: 0, first: 0, second: 0, given: 0, secondGiven: 0 };
    for (let home = 0; home < homes; home++) {
      const [a, b] = [home * 3, home * 3 + 1];
      // Sexes as the population draws them: independently, with the share of men.
      family.fill(one, a, home * 3, kind, (home * 0.618) % 1 < likeness.male);
      family.fill(other, b, home * 3, kind, (home * 0.414) % 1 < likeness.male);
      const first = one.first === other.first;
      const second = one.second === other.second && one.second >= 0;
      if (first && (second || one.second < 0)) seen.both++;
      else if (first) seen.first++;
      else if (second) seen.second++;
      if (one.given === other.given && one.male === other.male) seen.given++;
      if (one.secondGiven >= 0) seen.secondGiven++;
    }
    return seen;
  }

  it("are shared as often as the ledger says: both, only the first, the given one", () => {
    const seen = pairs(SPANISH);
    expect(Math.abs(zOf(seen.both, homes, 0.35))).toBeLessThan(limit);
    expect(Math.abs(zOf(seen.first, homes, 0.25))).toBeLessThan(limit);
    expect(seen.second).toBeLessThan(20);
    expect(Math.abs(zOf(seen.given, homes, 0.02))).toBeLessThan(limit);
    expect(Math.abs(zOf(seen.secondGiven, homes, 0.5))).toBeLessThan(limit);
  });

  it("are one surname where that is usual", () => {
    const seen = pairs(CHINESE);
    expect(Math.abs(zOf(seen.both, homes, 0.35))).toBeLessThan(limit);
    expect(seen.first + seen.second + seen.secondGiven).toBe(0);
  });

  it("are nobody's kin's when they have no home", () => {
    const alone = new PersonName(names);
    const kin = new PersonName(names);
    let same = 0;
    for (let i = 0; i < 2000; i++) {
      family.fill(alone, i, undefined, SPANISH, true);
      family.fill(kin, i + 5000, i, SPANISH, true);
      if (alone.first === kin.first) same++;
    }
    expect(same).toBeLessThan(8);
  });
});

describe("a name written whole", () => {
  it("is what the operators make of it", () => {
    const family = new FamilyNames(names, 3, likeness);
    const name = new PersonName(names);
    const random = new FieldRandom(1, "tax", "surname");
    for (let i = 0; i < 3000; i++) {
      family.fill(name, i, undefined, i % CONVENTIONS.length, i % 2 === 0);
      const surname = name.spelt("surname");
      expect(name.plainSurname()).toBe(writeSurname("whole", surname, random.at(i)));
      const given = writeGiven("whole", name.spelt("given"), random.at(i), () => []);
      expect(name.plainGiven()).toBe(given.given);
      expect(name.user()).toMatch(/^[a-z]+$/);
    }
  });
});
