import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Chances } from "../../src/model/population/chances.js";
import { drawLawful, drawPeople } from "../../src/model/population/draw.js";
import { householdSize } from "../../src/model/population/household-kind.js";
import {
  type PeopleColumns,
  type PersonAttribute,
  peopleColumns,
} from "../../src/model/population/people.js";
import { BLOCK, populationSampler, SIZES } from "../../src/model/population/sampler.js";
import { atDefaults, chancesWith } from "./default-population.js";

const { chances } = atDefaults();
const ATTRIBUTES = Object.keys(peopleColumns(0)).filter((n) => n !== "length") as PersonAttribute[];

function draw(of: Chances, seed: number, from: number, to: number): PeopleColumns {
  const people = peopleColumns(to - from);
  drawPeople(populationSampler(of, seed), from, to, people);
  return people;
}

describe("drawing people", () => {
  it("gives the same people whatever the range they are drawn in", () => {
    const whole = draw(chances, 7, 0, 5000);
    const sampler = populationSampler(chances, 7);
    fc.assert(
      fc.property(fc.nat(4999), fc.integer({ min: 1, max: 200 }), (from, length) => {
        const to = Math.min(5000, from + length);
        const part = peopleColumns(to - from);
        drawPeople(sampler, from, to, part);
        const differ = ATTRIBUTES.filter((name) =>
          part[name].some((code, i) => code !== whole[name][from + i]),
        );
        expect(differ).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("fills blocks with whole homes whose members share what a home shares", () => {
    const people = draw(chances, 3, 0, BLOCK * 3000);
    const seen = new Set<number>();
    // Collected and compared once: an expectation for each of a million facts takes half a minute.
    const wrong: string[] = [];
    for (let i = 0; i < people.length; ) {
      const kind = chances.households[people.household[i]!]!;
      const size = householdSize(kind);
      seen.add(size);
      if ((i % BLOCK) % size !== 0) wrong.push(`place of ${i}`);
      for (let place = 0; place < size; place++) {
        for (const name of ["household", "state", "origin", "cohort", "filingHousehold"] as const) {
          if (people[name][i + place] !== people[name][i]) wrong.push(`${name} of ${i + place}`);
        }
        const adult = place < kind.undocumentedAdults ? 1 : 0;
        if (people.adult[i + place] !== adult) wrong.push(`adult of ${i + place}`);
      }
      i += size;
    }
    expect(wrong).toEqual([]);
    expect([...seen].sort()).toEqual(
      SIZES.filter((size) => chances.households.some((kind) => householdSize(kind) === size)),
    );
  });

  it("keeps children from filing and grown people from being young", () => {
    const people = draw(chances, 5, 0, 120_000);
    const wrong: string[] = [];
    for (let i = 0; i < people.length; i++) {
      const adult = people.adult[i] === 1;
      if (people.age[i]! >= 18 !== adult) wrong.push(`age of ${i}`);
      if (!adult && people.filing[i] !== 0) wrong.push(`filing of ${i}`);
      const never = people.yearsSinceReturn[i] === 255;
      if (never !== (people.filing[i] === 0)) wrong.push(`years of ${i}`);
    }
    expect(wrong).toEqual([]);
  });

  it("gives another seed other people", () => {
    const one = draw(chances, 1, 0, 1000);
    const two = draw(chances, 2, 0, 1000);
    for (const name of ATTRIBUTES) expect(one[name]).not.toEqual(two[name]);
  });

  it("puts lawful filers in homes with one slot, on a return, under an ITIN", () => {
    const people = peopleColumns(5000);
    drawLawful(populationSampler(chances, 1), 1_000_000, 1_005_000, people);
    for (let row = 0; row < people.length; row++) {
      const kind = chances.households[people.household[row]!]!;
      expect([kind.undocumentedAdults, kind.undocumentedChildren]).toEqual([1, 0]);
      expect(chances.dictionaries.status[people.status[row]!]).toBe("lawful");
      expect(chances.dictionaries.filing[people.filing[row]!]).toBe("itin");
      expect(chances.dictionaries.agency[people.agency[row]!]).toBe("none");
    }
  });
});

describe("a changed rate", () => {
  const PEOPLE = 60_000;
  const before = draw(chances, 11, 0, PEOPLE);
  const changed = (of: Chances) => {
    const after = draw(of, 11, 0, PEOPLE);
    return ATTRIBUTES.filter((name) => !after[name].every((code, i) => code === before[name][i]));
  };

  it.each([
    ["people.male", 0.4, ["male"]],
    ["people.adult-age", 45, ["age"]],
    ["filing.year-skipped", 0.4, ["yearsSinceReturn"]],
    ["filing.couple-bond", 0.2, ["filing", "yearsSinceReturn"]],
    ["filing.adults", 0.6, ["filing", "yearsSinceReturn"]],
    ["filing.itin-share", 0.8, ["filing"]],
    ["filing.borrowed-unprotected", 0.8, ["filing"]],
    ["agency.criminal", 0.03, ["filing", "agency", "yearsSinceReturn"]],
  ])("of %s moves that attribute and what is drawn from it, nothing else", (id, value, moved) => {
    expect(changed(chancesWith({ [id]: value }))).toEqual(moved);
  });

  it("in any one table changes no attribute that does not read it", () => {
    const spin = (table: Float64Array, width: number) => {
      const rows = Float64Array.from(table);
      for (let start = 0; start < rows.length; start += width) {
        const row = rows.subarray(start, start + width);
        const possible = row.map((p, i) => (p > 0 ? p * (1 + 0.5 * (i % 3)) : 0));
        const sum = possible.reduce((a, b) => a + b, 0);
        if (sum > 0) row.set(possible.map((p) => p / sum));
      }
      return rows;
    };
    const own = { state: "state", returns: "yearsSinceReturn", age: "age" } as const;
    for (const [table, attribute] of Object.entries(own)) {
      const name = table as keyof typeof own;
      const { width, chances: old } = chances[name];
      const other = { ...chances, [name]: { width, chances: spin(old, width) } };
      expect(changed(other)).toEqual([attribute]);
    }
    const { width, chances: old } = chances.status;
    const after = draw({ ...chances, status: { width, chances: spin(old, width) } }, 11, 0, PEOPLE);
    for (const name of [
      "state",
      "origin",
      "cohort",
      "household",
      "adult",
      "male",
      "age",
    ] as const) {
      expect(after[name]).toEqual(before[name]);
    }
    // Whoever kept their status kept everything drawn from it too.
    const moved: number[] = [];
    for (let i = 0; i < PEOPLE; i++) {
      if (after.status[i] !== before.status[i]) continue;
      if (after.agency[i] !== before.agency[i] || after.filing[i] !== before.filing[i])
        moved.push(i);
    }
    expect(moved).toEqual([]);
  });
});
