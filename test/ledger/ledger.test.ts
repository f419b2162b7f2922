import { describe, expect, it } from "vitest";
import { loadLedger } from "../../loaders/ledger/load-ledger.js";
import {
  assumptionDefaults,
  assumptionOf,
  baselineOf,
  figureNumber,
  figureOf,
} from "../../src/model/ledger-lookup.js";
import { COHORTS, CONVENTIONS } from "../../src/model/vocabulary.js";
import { inputErrorOf } from "./edited-ledger.js";

const ledger = loadLedger();
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

describe("the ledger", () => {
  it("can be written as JSON and read back without loss", () => {
    expect(JSON.parse(JSON.stringify(ledger))).toEqual(ledger);
  });

  it("honours every region's published total", () => {
    const regions = new Map<string, number>();
    for (const { region, unauthorized2023 } of ledger.origins) {
      regions.set(region, (regions.get(region) ?? 0) + unauthorized2023);
    }
    expect(Object.fromEntries(regions)).toEqual({
      Mexico: figureNumber(ledger, "pop-013"),
      "Central America": figureNumber(ledger, "pop-014"),
      "South America": figureNumber(ledger, "pop-015"),
      Caribbean: figureNumber(ledger, "pop-016"),
      Asia: figureNumber(ledger, "pop-017"),
      "Europe and Canada": figureNumber(ledger, "pop-018"),
      "Sub-Saharan Africa": figureNumber(ledger, "pop-019"),
      "Middle East and North Africa": figureNumber(ledger, "pop-020"),
    });
  });

  it.each([
    ["Mexico", "pop-013", "ice-004"],
    ["Guatemala", "pop-021", "ice-003"],
    ["El Salvador", "pop-022", "ice-005"],
    ["Honduras", "pop-023", "ice-002"],
    ["Nicaragua", "pop-106", "ice-006"],
    ["Venezuela", "pop-025", "ice-013"],
    ["Cuba", "pop-026", "ice-007"],
    ["India", "pop-024", undefined],
    ["Haiti", undefined, "ice-010"],
    ["Dominican Republic", undefined, "ice-014"],
    ["Colombia", undefined, "ice-012"],
    ["Ecuador", undefined, "ice-011"],
    ["Brazil", undefined, "ice-008"],
    ["China", undefined, "ice-009"],
    ["Bangladesh", undefined, "ice-015"],
    ["Nigeria", undefined, "ice-016"],
    ["Ghana", undefined, "ice-017"],
  ])("takes the stock and final orders of %s from the figures", (name, stock, orders) => {
    const origin = ledger.origins.find((row) => row.origin === name);
    if (stock) expect(origin?.unauthorized2023).toBe(figureNumber(ledger, stock));
    else expect(origin?.stockSource).toBe("split");
    expect(origin?.finalOrders2024 ?? undefined).toBe(orders && figureNumber(ledger, orders));
  });

  it("keeps derived figures in step with what they derive from", () => {
    const value = (id: string) => figureNumber(ledger, id);
    expect(value("pop-102")).toBeCloseTo(value("pop-003") / value("pop-002"), 4);
    expect(value("pop-104")).toBeCloseTo(value("pop-103") / value("pop-009"), 4);
    expect(value("pop-105")).toBeCloseTo(value("pop-027") / value("pop-002"), 4);
    expect(value("pop-107")).toBe(value("pop-030") - value("pop-032"));
    const growth = 1 + value("tax-102");
    const years = Array.from({ length: 10 }, (_, year) => growth ** year);
    expect((value("tax-020") * sum(years)) / value("tax-021")).toBeCloseTo(1, 3);
    const listed = ledger.origins.map((origin) => origin.finalOrders2024 ?? 0);
    expect(value("ice-101")).toBe(value("ice-001") - sum(listed));
    const pew = ledger.states.map(({ pew2023 }) => Number(pew2023.published) || 0);
    expect(value("pop-108")).toBe(sum(pew));
    expect(value("pop-109")).toBe(sum(ledger.states.map((state) => state.mpi2023)));
  });

  it("has 51 states whose populations sum to the census count", () => {
    expect(ledger.states).toHaveLength(51);
    expect(sum(ledger.states.map((state) => state.population2020))).toBe(331_449_281);
  });

  it("gives a reason and limits wherever a state's count was not published", () => {
    const unpublished = ledger.states.filter(
      (row) => `${row.pew2023.value}` !== row.pew2023.published,
    );
    expect(unpublished.map(({ state }) => state)).toEqual(["DC", "MT", "VT"]);
    for (const { pew2023, note } of unpublished) {
      expect(note).not.toBe("");
      expect(pew2023.low).toBeLessThanOrEqual(pew2023.value);
      expect(pew2023.high).toBeGreaterThanOrEqual(pew2023.value);
    }
  });

  it("has surnames in the order of their counts", () => {
    expect(ledger.surnames).toHaveLength(100);
    ledger.surnames.forEach((row, i) => {
      expect(row.rank).toBe(i + 1);
      expect(row.count2010).toBeLessThanOrEqual(ledger.surnames[i - 1]?.count2010 ?? Infinity);
    });
  });

  it("uses every naming convention and settles every origin somewhere", () => {
    expect(new Set(ledger.origins.map((row) => row.convention))).toEqual(new Set(CONVENTIONS));
    const settled = new Set(ledger.settlement.map((row) => row.origin));
    expect(ledger.origins.map((row) => row.origin).filter((name) => !settled.has(name))).toEqual(
      [],
    );
  });

  it("opened the revocable parole to origins with room for everyone who lost it", () => {
    const open = ledger.origins.filter((origin) => origin.paroleOpen);
    expect(open.map(({ origin }) => origin).sort()).toEqual([
      "Cuba",
      "Haiti",
      "Nicaragua",
      "Venezuela",
    ]);
    expect(sum(open.map((origin) => origin.unauthorized2023))).toBeGreaterThan(
      ledger.totals.revocable.value,
    );
  });

  it("has baselines of 11.0, 14.0 and 15.8 million that rest on figures", () => {
    expect(ledger.baselines.map(({ id, people }) => [id, people])).toEqual([
      ["report", 11_000_000],
      ["pew", figureNumber(ledger, "pop-002")],
      ["mpi", figureNumber(ledger, "pop-009")],
    ]);
    expect(baselineOf(ledger).id).toBe("report");
    expect(baselineOf(ledger, "pew").liminalShare).toBe(figureNumber(ledger, "pop-102"));
    expect(baselineOf(ledger, "mpi").liminalShare).toBeCloseTo(figureNumber(ledger, "pop-104"), 3);
    expect(ledger.totals).toEqual({
      citizenChildren: { figure: "pop-032", value: 5_500_000 },
      mixedStatusCitizens: { figure: "pop-030", value: 11_300_000 },
      mixedStatusPeople: { figure: "pop-031", value: 22_000_000 },
      finalOrders: { figure: "ice-001", value: 1_445_549 },
      docket: { figure: "ice-018", value: 7_700_000 },
      revocable: { figure: "pop-101", value: 530_000 },
    });
  });

  it("starts households near the published shares, so that a gentle tilt reaches them", () => {
    const shares = baselineOf(ledger).cohorts;
    const perPerson = (count: (row: (typeof ledger.households)[number]) => number) =>
      sum(
        COHORTS.map((cohort) => {
          const total = sum(ledger.households.map((row) => row.weight[cohort]));
          const weighted = ledger.households.map(
            (row) =>
              (row.weight[cohort] * count(row)) /
              (row.undocumentedAdults + row.undocumentedChildren),
          );
          return (shares[cohort] * sum(weighted)) / total;
        }),
      );
    const within = (value: number, low: number, high: number) => {
      expect(value).toBeGreaterThan(low);
      expect(value).toBeLessThan(high);
    };
    within(
      perPerson((row) => row.undocumentedChildren) / figureNumber(ledger, "pop-105"),
      0.75,
      1.33,
    );
    within(perPerson((row) => row.spouses) / figureNumber(ledger, "pop-035"), 0.75, 1.33);
    within(perPerson((row) => row.parents) / figureNumber(ledger, "pop-034"), 0.75, 1.33);
    within(
      perPerson((row) => row.citizenChildren),
      0.35,
      0.6,
    );
    within(
      perPerson((row) => row.lawfulAdults),
      0.5,
      0.73,
    );
  });

  it("finds figures, assumptions and baselines by id and suggests the nearest", () => {
    expect(figureOf(ledger, "hindcast-004").value).toBe(47_289);
    expect(assumptionOf(ledger, "filing.adults").default).toBe(
      assumptionDefaults(ledger)["filing.adults"],
    );
    expect(inputErrorOf(() => figureOf(ledger, "hindcast-04")).message).toContain("did you mean");
    expect(inputErrorOf(() => figureNumber(ledger, "hindcast-012")).expected).toBe("a number");
    expect(inputErrorOf(() => assumptionOf(ledger, "filing.adult")).expected).toContain(
      'did you mean "filing.adults"?',
    );
  });
});
