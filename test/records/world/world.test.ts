import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { cityNames, streetNames } from "../../../loaders/records/world/place-names.js";
import { strangerPool } from "../../../src/model/match/stranger-pool.js";
import { MISSPELLINGS } from "../../../src/model/writing-events.js";
import { atDefaults, drawCells, ledger } from "../../population/default-population.js";
import { allRows, defaults, smallWorld, taxRecords, zOf } from "./small-world.js";

const PEOPLE = 30_000;
const world = smallWorld({ people: PEOPLE });
const rows = allRows(world);
const records = taxRecords(world, () => true);

describe("a world", () => {
  it("has everybody whom the population draws", () => {
    const { cells } = drawCells(atDefaults().chances, 1, PEOPLE);
    const state = cells.dictionaries.state.indexOf("CA");
    const lawful = cells.dictionaries.status.indexOf("lawful");
    const count = (where: (row: number) => boolean) => {
      let sum = 0;
      for (let row = 0; row < cells.length; row++) {
        if (cells.state[row] === state && where(row)) sum += cells.count[row]!;
      }
      return sum;
    };
    expect(world.counts.people).toBe(count(() => true));
    expect(world.counts.own).toBe(count((row) => cells.filing[row]! > 0));
    const present = rows.filter(({ truth }) => !truth.departed);
    expect(present).toHaveLength(
      count((row) => cells.agency[row]! > 0 && cells.status[row] !== lawful),
    );
    for (const record of ["docket", "final-order", "criminal"] as const) {
      const code = cells.dictionaries.agency.indexOf(record);
      expect(present.filter(({ truth }) => truth.record === record)).toHaveLength(
        count((row) => cells.agency[row] === code && cells.status[row] !== lawful),
      );
    }
  });

  it("counts its rows and records without writing them", () => {
    const of = (kind: string) => records.filter(({ truth }) => truth.kind === kind).length;
    const { counts } = world;
    expect(rows).toHaveLength(counts.rows);
    expect(records).toHaveLength(counts.taxRecords);
    expect(of("own")).toBe(counts.own);
    expect(of("lawful-adult")).toBe(counts.lawfulAdults);
    expect(of("owner")).toBe(counts.owners);
    expect(of("stranger")).toBe(counts.hispanicStrangers + counts.otherStrangers);
    expect(rows.filter(({ truth }) => truth.departed)).toHaveLength(counts.departedRows);
  });

  it("shrinks the rest of the tax file with the population", () => {
    const states = ledger.states.map((row) => ({
      state: row.state,
      population: row.population2020,
      hispanicShare: row.hispanicShare2020,
    }));
    const pool = strangerPool(defaults, states);
    const at = states.findIndex(({ state }) => state === "CA");
    const scale = PEOPLE / atDefaults().inputs.people;
    const { own, lawfulAdults, departed, owners, hispanicStrangers, otherStrangers } = world.counts;
    // The file's total has the state's own people in it; of the owners of borrowed numbers, only
    // those who go by the borrower's name.
    const file = own + lawfulAdults + departed + hispanicStrangers + otherStrangers;
    const total = (pool.hispanic[at]! + pool.other[at]!) * scale;
    expect(file).toBeLessThanOrEqual(total + 1);
    expect(file).toBeGreaterThanOrEqual(total - 1 - owners);
    expect(hispanicStrangers).toBeLessThan(pool.hispanic[at]! * scale);
    const hispanic = records.filter(
      ({ truth }) => truth.kind === "stranger" && truth.part === "hispanic",
    );
    expect(hispanic).toHaveLength(world.counts.hispanicStrangers);
    const double = hispanic.filter(({ record }) => record.surname.includes(" ")).length;
    // Portuguese and Spanish surnames; the few particles of one surname count as two here.
    expect(double / hispanic.length).toBeGreaterThan(0.11);
    expect(double / hispanic.length).toBeLessThan(0.2);
  });

  it("gives each record, person and number once", () => {
    const ids = new Set(records.map(({ truth }) => truth.record));
    expect(ids.size).toBe(records.length);
    // The owner of a borrowed number has it too, unless the borrower mistyped it.
    const shared = records.filter(
      ({ record, truth }) =>
        truth.kind === "owner" && own.get(truth.ownerOf)?.record.tin === record.tin,
    );
    expect(shared.length).toBeGreaterThan(0);
    const numbers = new Set(records.map(({ record }) => record.tin));
    expect(numbers.size).toBe(records.length - shared.length);
    for (const { truth } of rows) {
      if (truth.ownRecord !== "") expect(ids.has(truth.ownRecord)).toBe(true);
    }
  });

  const own = new Map(
    records.filter(({ truth }) => truth.kind === "own").map((tax) => [tax.truth.person, tax]),
  );

  it("puts everybody of a home at one address, and nobody else", () => {
    const homes = new Map<string, Set<string>>();
    for (const { record, truth } of records) {
      if (truth.events.address !== "as-is") continue;
      const place = `${record.address}, ${record.city} ${record.zip}`;
      homes.set(truth.home, (homes.get(truth.home) ?? new Set()).add(place));
    }
    expect([...homes.values()].every((places) => places.size === 1)).toBe(true);
    const all = [...homes].filter(([home]) => !owners.has(home)).map(([, [place]]) => place);
    expect(new Set(all).size).toBe(all.length);
  });
  const owners = new Set(
    records.filter(({ truth }) => truth.kind === "owner").map(({ truth }) => truth.home),
  );

  it("sends rows with an old address to a home where others live now", () => {
    const living = new Set(
      records
        .filter(({ truth }) => truth.events.address === "as-is")
        .map(({ record }) => `${record.address} ${record.zip}`),
    );
    const old = rows.filter(
      ({ truth }) =>
        truth.addressUsable &&
        truth.events.address === "as-is" &&
        (truth.place === "area" || truth.place === "state"),
    );
    const found = old.filter(({ record }) => living.has(`${record.address} ${record.zip}`));
    // Some homes have no record that is written in the usual style.
    expect(found.length / old.length).toBeGreaterThan(0.3);
    for (const { record } of old) expect(record.state).toBe("CA");
  });
});

describe("the same options", () => {
  it("give the same strings, whichever file is written first", () => {
    const again = smallWorld({ people: PEOPLE });
    const text = (list: readonly unknown[]) => JSON.stringify(list);
    const tax = taxRecords(again, () => true);
    expect(text(tax) === text(records)).toBe(true);
    expect(text(allRows(again)) === text(rows)).toBe(true);
    expect(text(allRows(smallWorld({ people: PEOPLE, seed: 2 }))) === text(rows)).toBe(false);
  });

  it("but one rate change nothing but what it is about", () => {
    const moved = allRows(smallWorld({ people: PEOPLE }, { "agency.name-typo": 0.03 }));
    expect(moved).toHaveLength(rows.length);
    let changed = 0;
    const others = (record: (typeof rows)[number]["record"]) =>
      [record.dob, record.address, record.city, record.state, record.zip, record.tin].join("|");
    const wrong = moved.filter(({ record, truth }, at) => {
      const before = rows[at]!;
      const same = truth.events.surname === before.truth.events.surname;
      if (!same) changed++;
      return (
        others(record) !== others(before.record) ||
        (same && record.surname !== before.record.surname)
      );
    });
    expect(wrong).toEqual([]);
    expect(changed).toBeGreaterThan(rows.length * 0.01);
  });

  it("and a changed share of departed people leaves everybody else's names as they were", () => {
    // Fewer of the people on the list are then present, so some people are on it no more.
    const more = allRows(smallWorld({ people: PEOPLE }, { "agency.departed": 0.3 }));
    const before = new Map(rows.map(({ record, truth }) => [truth.person, record]));
    let compared = 0;
    for (const { record, truth } of more) {
      const same = before.get(truth.person);
      if (same === undefined) continue;
      expect([record.surname, record.given, record.dob]).toEqual([
        same.surname,
        same.given,
        same.dob,
      ]);
      compared++;
    }
    expect(compared).toBeGreaterThan(rows.length / 2);
    const gone = more.filter(({ truth }) => truth.departed).length;
    expect(Math.abs(zOf(gone, more.length, 0.3))).toBeLessThan(5);
  });
});

describe("with no errors at all", () => {
  it("rows say what the tax file says", () => {
    const rates = Object.keys(defaults).filter(
      (id) =>
        /^(agency|tax)\.(name|given|dob|surname|surnames|address|unit|married)-/.test(id) ||
        id === "agency.departed" ||
        id === "tax.tin-error",
    );
    const clean = smallWorld(
      { people: 8000 },
      Object.fromEntries([
        ...rates.map((id) => [id, 0]),
        ["agency.tin-filers", 1],
        ["agency.tin-own", 1],
      ]),
    );
    const filed = new Map(
      taxRecords(clean, ({ kind }) => kind === "own").map((tax) => [tax.truth.record, tax.record]),
    );
    let compared = 0;
    for (const { record, truth } of allRows(clean)) {
      if (truth.ownRecord === "") continue;
      const { phone: _, email: __, middle: ___, ...tax } = filed.get(truth.ownRecord)!;
      const { middle: ____, ...row } = record;
      expect(row).toEqual(tax);
      compared++;
    }
    expect(compared).toBeGreaterThan(100);
  });
});

describe("what a world is asked", () => {
  it("is refused for a state that does not exist, with a suggestion", () => {
    expect(() => smallWorld({ state: "Rhode Island", people: 10 })).toThrow(/Rhode Island is RI/);
    expect(() => smallWorld({ state: "RX", people: 10 })).toThrow(/--state.*two-letter code/);
    expect(() => smallWorld({ people: 0 })).toThrow(/--people/);
    expect(() => smallWorld({ people: 10 }, { "agency.departed": 0.9 })).toThrow(/agency.departed/);
  });

  it("is answered for one person, too", () => {
    const one = smallWorld({ state: "RI", people: 1 });
    expect(allRows(one)).toHaveLength(one.counts.rows);
    expect(taxRecords(one, () => true)).toHaveLength(one.counts.taxRecords);
  });
});

describe("names of places", () => {
  it("are those of the installed faker, as when this was written", () => {
    const hash = (list: readonly string[]) =>
      createHash("sha256").update(list.join("\n")).digest("hex").slice(0, 12);
    expect([hash(streetNames()), hash(cityNames())]).toEqual(["2c40fabf5959", "aaf287137f54"]);
  });
});

it("misspells strangers' names by the tax file's rates, and drops none", () => {
  const strangers = records.filter(({ truth }) => truth.kind === "stranger");
  const rate = defaults["tax.name-typo"]!;
  const typos = strangers.filter(({ truth }) => truth.events.surname === "typo").length;
  expect(Math.abs(zOf(typos, strangers.length, rate))).toBeLessThan(4);
  const events = new Set(strangers.map(({ truth }) => truth.events.surname));
  expect([...events].sort()).toEqual(["restyled", "whole", ...MISSPELLINGS].sort());
  expect(new Set(strangers.map(({ truth }) => truth.events.dob))).toEqual(new Set(["right"]));
});
