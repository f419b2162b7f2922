import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BirthDates } from "../../../loaders/records/world/birth-dates.js";
import { oddHouseNumbers } from "../../../loaders/records/world/house-numbers.js";
import { OldPlaces } from "../../../loaders/records/world/old-places.js";
import { Permutation } from "../../../loaders/records/world/permutation.js";
import { PoolHomes } from "../../../loaders/records/world/pool-homes.js";
import { StateMap } from "../../../loaders/records/world/state-map.js";
import { isUnassignedZip } from "../../../loaders/records/writing/unassigned-zips.js";
import { familyLimit } from "../../population/statistics.js";
import { defaults, zOf } from "./small-world.js";

const whole = (min: number, max: number) => fc.integer({ min, max });

describe("a permutation", () => {
  it("meets every number once", () => {
    fc.assert(
      fc.property(whole(1, 3000), fc.nat(), (size, seed) => {
        const shuffle = new Permutation(seed, "test", size);
        const met = new Set(Array.from({ length: size }, (_, i) => shuffle.at(i)));
        expect(met.size).toBe(size);
        expect(Math.max(...met)).toBe(size - 1);
      }),
      { numRuns: 200 },
    );
  });

  it("leaves no order", () => {
    const shuffle = new Permutation(5, "test", 100_000);
    let low = 0;
    for (let i = 0; i < 10_000; i++) if (shuffle.at(i) < 20_000) low++;
    expect(Math.abs(zOf(low, 10_000, 0.2))).toBeLessThan(4);
  });
});

describe("the pool's homes", () => {
  it("fill the streets, and every home has its number there", () => {
    const settings = [whole(1, 4000), whole(1, 30), fc.nat()] as const;
    fc.assert(
      fc.property(...settings, (size, wanted, seed) => {
        const streets = Math.min(wanted, Math.ceil(size / 6));
        const homes = new PoolHomes(seed, size, streets, 1.35);
        const numbers = new Set<string>();
        let seen = 0;
        let astray = 0;
        for (let at = 0; at < size; at += homes.filersAt(at)) {
          const street = homes.streetOf(at);
          const last = at + homes.filersAt(at) - 1;
          const [from, to] = [homes.firstOn(street), homes.firstOn(street + 1)];
          if (homes.homeOf(last) !== at || at < from || last >= to) astray++;
          numbers.add(`${street} ${homes.numberOf(at, street)}`);
          seen++;
        }
        expect([numbers.size, astray]).toEqual([seen, 0]);
      }),
      { numRuns: 200 },
    );
  });

  it("hold as many filers, seen by a filer, as they should", () => {
    const homes = new PoolHomes(3, 300_000, 1000, 1.35);
    let sum = 0;
    for (let at = 0; at < homes.size; at++) sum += homes.filersAt(homes.homeOf(at));
    expect(sum / homes.size).toBeCloseTo(1.35, 2);
  });

  it("share no house number with homes of others", () => {
    fc.assert(
      fc.property(fc.array(whole(0, 4), { maxLength: 500 }), (list) => {
        const numbers = oddHouseNumbers(Int32Array.from(list), 5);
        const places = new Set(list.map((street, i) => `${street} ${numbers[i]}`));
        expect(places.size).toBe(list.length);
        expect(numbers.every((number) => number % 2 === 1)).toBe(true);
      }),
    );
  });
});

const options = { seed: 1, state: "RI", states: ["RI", "MA", "CT"], homeFilers: 1.35 };

describe("the map of a state", () => {
  const map = new StateMap({ ...options, pool: 73_000, areaPeople: 12_000, streetPeople: 120 });

  it("has areas and streets of the asked size", () => {
    expect(map.areas).toBe(6);
    expect(map.streetsPerArea).toBe(101);
    for (let street = 0; street < map.streets; street++) {
      const people = map.homes.firstOn(street + 1) - map.homes.firstOn(street);
      expect(Math.abs(people - 120)).toBeLessThanOrEqual(6);
    }
  });

  it("gives each street of an area its name and each area its ZIP code", () => {
    const streets = Array.from({ length: map.streets }, (_, street) => map.on(street, 1, street));
    expect(new Set(streets.map(({ zip }) => zip)).size).toBe(map.areas);
    expect(new Set(streets.map(({ zip, street }) => zip + street)).size).toBe(map.streets);
    expect(streets.every(({ zip }) => isUnassignedZip(zip))).toBe(true);
  });

  it("keeps other states' ZIP codes apart", () => {
    const here = new Set(Array.from({ length: map.areas }, (_, a) => map.on(a * 101, 1, 1).zip));
    for (let home = 0; home < 500; home++) {
      const place = map.away(home);
      expect(here.has(place.zip)).toBe(false);
      expect(isUnassignedZip(place.zip)).toBe(true);
      expect(place.state).not.toBe("RI");
    }
  });

  it("puts old places where they should be, and never on the same street", () => {
    const places = new OldPlaces(map, defaults, 1, (position) => position);
    const seen = { area: 0, state: 0, elsewhere: 0 };
    const homes = 10_000;
    for (let home = 0; home < homes; home++) {
      const street = (home * 7) % map.streets;
      const from = map.on(street, 1, home);
      const to = places.address(home, street);
      seen[places.relation(home)]++;
      const same = [to.state === from.state, to.zip === from.zip, to.street === from.street];
      if (places.relation(home) === "area") expect(same).toEqual([true, true, false]);
      else if (places.relation(home) === "state") expect(same.slice(0, 2)).toEqual([true, false]);
      else expect(same[0]).toBe(false);
    }
    const z = familyLimit(2, 1e-4);
    const { "agency.moved-within-area": area, "agency.moved-within-state": state } = defaults;
    expect(Math.abs(zOf(seen.area, homes, area!))).toBeLessThan(z);
    expect(Math.abs(zOf(seen.elsewhere, homes, 1 - state!))).toBeLessThan(z);
  });

  it("finds a place even where everybody lives on one street", () => {
    for (const pool of [1, 60]) {
      const tiny = new StateMap({ ...options, pool, areaPeople: 12_000, streetPeople: 120 });
      const places = new OldPlaces(tiny, defaults, 1, (position) => position);
      for (let home = 0; home < 100; home++) {
        const from = tiny.on(0, 1, home);
        const to = places.address(home, 0);
        expect(`${to.street} ${to.zip}`).not.toBe(`${from.street} ${from.zip}`);
        if (places.relation(home) === "area") expect(to.zip).toBe(from.zip);
        if (places.relation(home) === "state") expect(to.state).toBe("RI");
      }
    }
  });

  it("says so when ZIP codes or street names do not reach", () => {
    const many = { ...options, pool: 26_000_000, streetPeople: 120 };
    expect(() => new StateMap({ ...many, areaPeople: 1000 })).toThrow(/ZIP codes/);
    const crowded = { ...options, pool: 73_000, areaPeople: 73_000, streetPeople: 10 };
    expect(() => new StateMap(crowded)).toThrow(/street-people/);
  });
});

describe("dates of birth", () => {
  const dates = new BirthDates(1, { day: 5e-5, newYear: 6 });

  it("make everybody as old as drawn", () => {
    fc.assert(
      fc.property(whole(0, 100), fc.nat(), (age, entity) => {
        const dob = dates.ofAge(entity, age);
        expect(dob > `${2025 - age - 1}-06-01`).toBe(true);
        expect(dob <= `${2025 - age}-06-01`).toBe(true);
      }),
    );
  });

  it("of strangers fill 20,000 days, 1 January six times as often", () => {
    const n = 200_000;
    let newYears = 0;
    let first = "9";
    let last = "";
    for (let entity = 0; entity < n; entity++) {
      const dob = dates.ofStranger(entity);
      if (dob.endsWith("-01-01")) newYears++;
      if (dob < first) first = dob;
      if (dob > last) last = dob;
    }
    expect([first.slice(0, 7), last]).toEqual(["1952-08", "2007-06-01"]);
    // 55 New Year's Days from 1953 to 2007.
    const p = (55 * 6) / (20_000 + 55 * 5);
    expect(Math.abs(zOf(newYears, n, p))).toBeLessThan(4);
  });
});
