import { describe, expect, it } from "vitest";
import {
  addressRates,
  dobRates,
  givenRates,
  surnameRates,
} from "../../../src/model/match/writing-rates.js";
import {
  ADDRESS_WRITINGS,
  DOB_EVENTS,
  GIVEN_EVENTS,
  SURNAME_EVENTS,
} from "../../../src/model/writing-events.js";
import { familyLimit } from "../../population/statistics.js";
import { allRows, defaults, smallWorld, taxRecords, zOf } from "./small-world.js";

const world = smallWorld({ people: 150_000 });
const rows = allRows(world);
const onFile = taxRecords(world, ({ kind }) => kind !== "stranger");
const spanish = rows.filter(({ truth }) => truth.convention === "spanish");
/** Limit of |z| for `tests` comparisons that together may fail once in 10,000 runs. */
const limit = (tests: number) => familyLimit(tests, 1e-4);

describe("what happens to agency rows", () => {
  for (const [file, form] of [
    ["careful", 0],
    ["careless", 1],
  ] as const) {
    it(`has the ledger's rates on ${file} forms`, () => {
      const here = spanish.filter(({ truth }) => truth.events.careless === (form === 1));
      const usable = here.filter(({ truth }) => truth.addressUsable);
      const check = (
        of: typeof here,
        field: "surname" | "given" | "dob" | "address",
        events: readonly string[],
        rates: readonly number[],
      ) => {
        events.forEach((event, at) => {
          const count = of.filter(({ truth }) => truth.events[field] === event).length;
          if (rates[at] === 0) expect(count, event).toBe(0);
          else expect(Math.abs(zOf(count, of.length, rates[at]!)), event).toBeLessThan(limit(60));
        });
      };
      check(here, "surname", SURNAME_EVENTS, surnameRates(defaults, "agency", "spanish")[form]);
      check(here, "given", GIVEN_EVENTS, givenRates(defaults, "agency", "spanish")[form]);
      check(here, "dob", DOB_EVENTS, dobRates(defaults, "agency")[form]);
      check(usable, "address", ADDRESS_WRITINGS, addressRates(defaults, "agency")[form]);
    });
  }

  it("comes together on careless forms", () => {
    const share = rows.filter(({ truth }) => truth.events.careless).length;
    expect(Math.abs(zOf(share, rows.length, defaults["agency.careless-share"]!))).toBeLessThan(4.2);
    const slip = (of: "surname" | "given") =>
      rows.filter(({ truth }) => truth.events[of] === "typo");
    const both = slip("surname").filter(({ truth }) => truth.events.given === "typo").length;
    const alone = (slip("surname").length * slip("given").length) / rows.length;
    // With a share w of careless forms, factor f: both are (1 - w + w f^2) / (1 - w + w f)^2 times
    // as frequent as if independent; 1.55 at the defaults.
    expect(both / alone).toBeGreaterThan(1.1);
  });

  it("concerns addresses as often as the ledger says", () => {
    const chance = (count: number, n: number, p: number) =>
      expect(Math.abs(zOf(count, n, p))).toBeLessThan(limit(8));
    const filled = rows.filter(({ truth }) => truth.addressFilled);
    const usable = rows.filter(({ truth }) => truth.addressUsable);
    chance(rows.length - filled.length, rows.length, defaults["agency.address-blank"]!);
    chance(filled.length - usable.length, rows.length, defaults["agency.address-insufficient"]!);
    const moved = usable.filter(({ truth }) => !truth.addressKnown);
    chance(moved.length, usable.length, defaults["agency.address-differs"]!);
    // People of one home have one old place, so homes are counted, once each.
    const homes = new Map(
      moved.map((row) => [row.truth.home || row.truth.person, row.truth.place]),
    );
    const at = (place: string) => [...homes.values()].filter((here) => here === place).length;
    const { "agency.moved-within-area": area, "agency.moved-within-state": state } = defaults;
    chance(at("area"), homes.size, area!);
    chance(at("state"), homes.size, state! - area!);
    chance(at("elsewhere"), homes.size, 1 - state!);
  });

  it("leaves nothing in a blank address and no place in an insufficient one", () => {
    const wrong = rows.filter(({ record, truth }) => {
      const { address, city, state, zip } = record;
      if (!truth.addressFilled) return address + city + state + zip !== "";
      const place = zip !== "" && /\d/.test(address) && /[A-Za-z]/.test(address);
      return address === "" || place !== truth.addressUsable;
    });
    expect(wrong).toEqual([]);
  });
});

describe("departed people", () => {
  it("are the ledger's share of rows", () => {
    const gone = rows.filter(({ truth }) => truth.departed);
    const p = defaults["agency.departed"]!;
    const present = rows.length - gone.length;
    expect(Math.abs(zOf(gone.length, present, p / (1 - p)))).toBeLessThan(limit(2));
    const filed = gone.filter(({ truth }) => truth.ownRecord !== "").length;
    const share = defaults["tax.departed-on-file"]!;
    expect(Math.abs(zOf(filed, gone.length, share))).toBeLessThan(limit(2));
    expect(onFile.filter(({ truth }) => truth.kind === "departed")).toHaveLength(filed);
  });
});

describe("taxpayer numbers on rows", () => {
  const holders = new Map<string, string[]>();
  for (const { record, truth } of onFile) {
    holders.set(record.tin, [...(holders.get(record.tin) ?? []), truth.record]);
  }

  it("are there as often as the ledger says, and of the right people", () => {
    for (const filer of [true, false]) {
      const here = rows.filter(({ truth }) => (truth.filing !== "none") === filer);
      const present = here.filter(({ truth }) => truth.tin !== "missing");
      const p = defaults[filer ? "agency.tin-filers" : "agency.tin-nonfilers"]!;
      expect(Math.abs(zOf(present.length, here.length, p))).toBeLessThan(limit(4));
      const own = present.filter(({ truth }) => truth.tin === "as-filed").length;
      expect(Math.abs(zOf(own, present.length, defaults["agency.tin-own"]!))).toBeLessThan(
        limit(4),
      );
    }
  });

  it("are left out where they are missing", () => {
    const missing = rows.filter(({ truth }) => truth.tin === "missing");
    expect(new Set(missing.map(({ record }) => record.tin))).toEqual(new Set([""]));
  });

  it("lead to the person, the owner of the number, or nobody", () => {
    const owners = new Map(onFile.map((tax) => [tax.truth.record, tax.truth]));
    const another = { issued: 0, all: 0 };
    for (const { record, truth } of rows) {
      if (truth.tin === "missing") continue;
      const found = (holders.get(record.tin) ?? []).map((id) => owners.get(id)!);
      if (truth.tin === "another") {
        another.all++;
        another.issued += found.length;
        for (const owner of found) expect(owner.ownerOf).toBe(truth.person);
      } else {
        const own = found.filter(({ record: id }) => id === truth.ownRecord);
        const filed = truth.ownRecord !== "";
        if (filed && !owners.get(truth.ownRecord)!.tinMistyped) expect(own).toHaveLength(1);
        const lender = found.filter(({ ownerOf }) => ownerOf === truth.person);
        expect(lender).toHaveLength(truth.filing === "ssn-borrowed" ? 1 : 0);
        expect(found).toHaveLength(own.length + lender.length);
      }
    }
    const p = defaults["agency.tin-other-issued"]!;
    expect(Math.abs(zOf(another.issued, another.all, p))).toBeLessThan(limit(1));
  });
});

describe("owners of numbers", () => {
  it("live in another state, and some lend their name too", () => {
    const own = new Map(onFile.map((tax) => [tax.truth.person, tax.record]));
    const lenders = onFile.filter(
      ({ truth, record }) => truth.kind === "owner" && own.get(truth.ownerOf)?.tin === record.tin,
    );
    expect(lenders.length).toBeGreaterThan(200);
    for (const { record } of lenders) expect(record.state).not.toBe("CA");
    const named = lenders.filter(({ truth }) => truth.part === "").length;
    const p = defaults["pool.owner-same-name"]!;
    expect(Math.abs(zOf(named, lenders.length, p))).toBeLessThan(limit(1));
  });
});
