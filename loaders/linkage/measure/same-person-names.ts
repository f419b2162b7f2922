import { givenLevel, surnameLevel } from "../../../src/linkage/field-levels.js";
import type { NicknameTable } from "../../../src/linkage/nickname-table.js";
import { prepareGiven, prepareSurname } from "../../../src/linkage/prepare-names.js";
import type { LevelTables } from "../../../src/model/match/level-tables.js";
import type { AssumptionValues } from "../../../src/model/population/inputs.js";
import { CONVENTIONS, LEVELS, NORMALIZATIONS } from "../../../src/model/vocabulary.js";
import { GIVEN_EVENTS, SURNAME_EVENTS } from "../../../src/model/writing-events.js";
import type { Vocabularies } from "../../names/vocabulary.js";
import { FieldRandom } from "../../records/writing/field-random.js";
import type { TrueName } from "../../records/writing/true-name.js";
import { type NicknamesOf, writeGiven } from "../../records/writing/write-given.js";
import { writeSurname } from "../../records/writing/write-surname.js";
import { LevelCounts } from "./level-counts.js";
import { randomPeople } from "./random-people.js";
import { comparePair } from "./written-pairs.js";

/** What the tables of one person's names are measured with. */
export interface NameTrials {
  readonly vocabularies: Vocabularies;
  readonly values: AssumptionValues;
  readonly nicknames: NicknameTable;
  readonly nicknamesOf: NicknamesOf;
  readonly trials: number;
  readonly seed: number;
}

/**
 * The two surname tables. The same true names serve every cell of a convention. In `surnameOne` the
 * tax record is of somebody who shares the first surname only (with two), or none (with one).
 */
export function surnameTables(
  measure: NameTrials,
): Pick<LevelTables, "surnameSame" | "surnameOne"> {
  const { trials, seed } = measure;
  const events = SURNAME_EVENTS;
  const sizes = [NORMALIZATIONS.length, CONVENTIONS.length, events.length, events.length];
  const [same, one] = [new LevelCounts(sizes, LAST.surname), new LevelCounts(sizes, LAST.surname)];
  const agency = new FieldRandom(seed, "agency", "surname");
  const tax = new FieldRandom(seed, "tax", "surname");
  const pair = { key: (text: string) => text, prepare: prepareSurname, level: surnameLevel };
  for (const c of CONVENTIONS.keys()) {
    // Twice as many: the second half lends its surnames to the relatives of the first.
    const people = drawn(measure, c, 2 * trials);
    for (let i = 0; i < trials; i++) {
      const [name, other] = [people[i]!, people[trials + i]!];
      const write = (who: TrueName, random: FieldRandom, at: number): readonly string[] =>
        events.map((event) => writeSurname(event, who, random.at(c * 4 * trials + at)));
      const asked = write(name, agency, i);
      comparePair(same, [c], { ...pair, agency: asked, tax: write(name, tax, i) });
      const relative = {
        ...other,
        surnames: name.surnames.slice(0, -1).concat(other.surnames.slice(-1)),
      };
      comparePair(one, [c], { ...pair, agency: asked, tax: write(relative, tax, 2 * trials + i) });
    }
  }
  return { surnameSame: same.table(trials), surnameOne: one.table(trials) };
}

/** The table of one person's given names. */
export function givenTable(measure: NameTrials): LevelTables["givenSame"] {
  const { trials, seed, nicknames, nicknamesOf } = measure;
  const events = GIVEN_EVENTS;
  const sizes = [NORMALIZATIONS.length, CONVENTIONS.length, events.length, events.length];
  const counts = new LevelCounts(sizes, LAST.given);
  const agency = new FieldRandom(seed, "agency", "given");
  const tax = new FieldRandom(seed, "tax", "given");
  for (const c of CONVENTIONS.keys()) {
    drawn(measure, c, trials).forEach((name, i) => {
      const write = (random: FieldRandom) =>
        events.map((event) => writeGiven(event, name, random.at(c * trials + i), nicknamesOf));
      comparePair(counts, [c], {
        agency: write(agency),
        tax: write(tax),
        key: ({ given, middle }) => `${given}|${middle}`,
        prepare: ({ given, middle }, normalization) =>
          prepareGiven(given, middle, normalization, nicknames),
        level: givenLevel,
      });
    });
  }
  return counts.table(trials);
}

function drawn({ vocabularies, values, seed }: NameTrials, c: number, count: number) {
  return randomPeople(CONVENTIONS[c]!, vocabularies, count, values, seed);
}

/** The last level of a field, which tables leave out. */
const LAST = { surname: LEVELS.surname.length - 1, given: LEVELS.given.length - 1 } as const;
