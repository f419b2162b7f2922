import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Policy } from "../../../src/model/policy/schema.js";
import { respond } from "../../../src/model/response/respond.js";
import type { Response } from "../../../src/model/response/response.js";
import { allRevenue } from "../../../src/model/response/revenue.js";
import { simulate } from "../../../src/model/simulate.js";
import { ofThreeConventions } from "../fewer-people.js";
import { ledger, presetOf, presets, scenarioOf, smallPopulation } from "../small-population.js";

const population = ofThreeConventions(await smallPopulation(3000));
const run = (policy: Policy, set: Readonly<Record<string, number>> = {}): Response =>
  respond(population, scenarioOf(policy, set));
const filers = ({ undocumented, lawful }: Response["start"]): number => undocumented + lawful;
const afterEachYear = (response: Response): number[] =>
  response.years.map((year) => filers(year.filers));

describe("ten years of a policy", () => {
  it("starts with the filers and the exchange of the simulation itself", () => {
    for (const policy of presets) {
      const response = run(policy);
      const result = simulate(population, scenarioOf(policy));
      expect(response.years).toHaveLength(10);
      expect(response.start.undocumented).toBeCloseTo(result.population.filers, 6);
      expect(response.years[0]!.people).toEqual(result.people);
      expect(response.years[0]!.addresses).toEqual(result.addresses);
    }
  });

  it("changes nothing, exactly, where nobody is exposed", () => {
    const silent = [presetOf("no-sharing"), presetOf("confirmation-only")];
    for (const policy of [...silent, { ...presetOf("name-only"), disclose: [] }]) {
      const { start, years } = run(policy);
      for (const { filers: now, lost, cumulated, aware, onFileShare } of years) {
        expect(now).toEqual(start);
        expect([...Object.values(lost), ...Object.values(cumulated)]).toEqual([0, 0, 0, 0, 0, 0]);
        expect([aware, onFileShare]).toEqual([0, 1]);
      }
    }
  });

  it("conserves people in every season", () => {
    for (const policy of presets) {
      const { start, years } = run(policy);
      let before = filers(start);
      let away = 0;
      for (const { filers: now, flows } of years) {
        const stopped = flows.stoppedFound + flows.stoppedChilled;
        const end = before + flows.returned + flows.begun - stopped - flows.left;
        expect(filers(now)).toBeCloseTo(end, 6);
        away += stopped + flows.neverBegun - flows.returned - flows.leftAway;
        expect(filers(now) + away).toBeCloseTo(filers(start), 6);
        before = end;
      }
    }
  });

  it("adds up the revenue of the years, and loses none that was not paid", () => {
    const { paid, years } = run(presetOf("itin-file"));
    let sum = 0;
    for (const { lost, cumulated } of years) {
      sum += allRevenue(lost);
      expect(allRevenue(cumulated)).toBeCloseTo(sum, 3);
      expect(allRevenue(lost)).toBeGreaterThan(0);
      expect(allRevenue(lost)).toBeLessThan(allRevenue(paid));
    }
  });

  it("lets last returns grow old and records go missing, so that later exchanges find less", () => {
    for (const id of ["exchange-2025", "name-dob", "itin-file"]) {
      const { years } = run(presetOf(id));
      const [first, second] = [years[0]!, years[1]!];
      const last = years.at(-1)!;
      expect(second.currentShare, id).toBeLessThan(first.currentShare);
      expect(last.onFileShare, id).toBeLessThan(second.onFileShare);
      expect(last.addresses.newAndCurrent, id).toBeLessThan(first.addresses.newAndCurrent);
      expect(last.people.subject, id).toBeLessThan(first.people.subject);
    }
  });

  it("lets people come back when sharing ends", () => {
    const once = run(presetOf("name-dob"), { "response.years-sharing": 1 });
    const always = run(presetOf("name-dob"));
    expect(afterEachYear(once)[0]).toBe(afterEachYear(always)[0]);
    expect(once.years[1]!.people.subject).toBe(0);
    expect(afterEachYear(once).at(-1)).toBeGreaterThan(Math.min(...afterEachYear(once)));
    expect(afterEachYear(once).at(-1)).toBeLessThan(filers(once.start));
    const forgotten = { "response.years-sharing": 1, "response.fade": 1, "response.return": 1 };
    expect(afterEachYear(run(presetOf("name-dob"), forgotten)).at(-1)).toBeCloseTo(
      filers(once.start),
      3,
    );
  });

  it("gives the same numbers twice", () => {
    expect(run(presetOf("fuzzy-best"))).toEqual(run(presetOf("fuzzy-best")));
  });
});

describe("the response never raises filing", () => {
  it("when more of the list is sent", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const ids = fc.constantFrom("exchange-2025", "broad-request-2025", "name-dob", "itin-file");
    fc.assert(
      fc.property(ids, share, share, (id, a, b) => {
        const preset = presetOf(id);
        const of = (part: number) =>
          afterEachYear(run({ ...preset, request: { ...preset.request, share: part } }));
        const [few, many] = [of(Math.min(a, b)), of(Math.max(a, b))];
        many.forEach((now, at) => {
          expect(now).toBeLessThanOrEqual(few[at]! + 1e-6);
        });
      }),
      { numRuns: 12 },
    );
  }, 300_000);

  it("when people are likelier to know of it or to act on it", () => {
    const base = run(presetOf("exchange-2025"));
    const up = ["found-stop", "home-stop", "hear-of", "publicity", "chilled", "speed", "renewal"];
    const down = ["news-half", "fade", "return"];
    const moved = (id: string, side: "low" | "high"): number[] => {
      const entry = ledger.assumptions.find((candidate) => candidate.id === `response.${id}`)!;
      return afterEachYear(run(presetOf("exchange-2025"), { [entry.id]: entry[side] }));
    };
    for (const id of up) {
      expect(moved(id, "high").at(-1), id).toBeLessThanOrEqual(afterEachYear(base).at(-1)! + 1e-9);
      expect(moved(id, "low").at(-1), id).toBeGreaterThanOrEqual(
        afterEachYear(base).at(-1)! - 1e-9,
      );
    }
    for (const id of down) {
      expect(moved(id, "low").at(-1), id).toBeLessThanOrEqual(afterEachYear(base).at(-1)! + 1e-9);
    }
  }, 120_000);
});

describe("running the exchange in a few years only", () => {
  it("stays within 0.1% of the filers and the revenue of running it every year", () => {
    for (const policy of presets) {
      const scenario = scenarioOf(policy, { "response.found-stop": 0.8, "response.chilled": 0.6 });
      const every = respond(population, scenario);
      const few = respond(population, scenario, { anchored: true });
      few.years.forEach((year, at) => {
        const exact = every.years[at]!;
        expect(apart(filers(year.filers), filers(exact.filers)), policy.id).toBeLessThan(1e-3);
        expect(apart(allRevenue(year.lost), allRevenue(exact.lost)), policy.id).toBeLessThan(1e-3);
      });
    }
  });
});

const apart = (a: number, b: number): number => (a === b ? 0 : Math.abs(a / b - 1));
