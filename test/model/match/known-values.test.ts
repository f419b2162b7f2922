import { describe, expect, it } from "vitest";
import { distinctOf } from "../../../src/model/exposure/stranger-exposure.js";
import { tiersOf } from "../../../src/model/match/accepted-patterns.js";
import { allCandidates, singleCandidate } from "../../../src/model/match/candidates.js";
import type { CompiledRoute } from "../../../src/model/match/compiled-route.js";
import { levelWeight, type MatchWeights } from "../../../src/model/match/match-weights.js";
import { nameStrangers } from "../../../src/model/match/name-strangers.js";
import { ROW, ROW_WIDTH, review } from "../../../src/model/match/row-expectation.js";
import { StrangerTerms } from "../../../src/model/match/stranger-terms.js";

describe("match weights", () => {
  const table = { m: [0.9, 0.05, 0.05, 0], u: [0.1, 0.1, 0.8, 0] };
  const weights = { dob: table } as unknown as MatchWeights;

  it("are log2(m/u) in bits (Fellegi & Sunter 1969)", () => {
    expect(levelWeight(weights, "dob", 0)).toBeCloseTo(3.169925, 6);
    expect(levelWeight(weights, "dob", 1)).toBeCloseTo(-1, 12);
    expect(levelWeight(weights, "dob", 2)).toBeCloseTo(-4, 12);
  });

  it("are nothing for a missing value", () => {
    expect(levelWeight(weights, "dob", 3)).toBe(0);
  });

  it("stand in steps of four bits, best first", () => {
    const pattern = (weight: number) => ({ levels: [], weight });
    const tiers = tiersOf([1, 9, 8.5, 21, 5.9].map(pattern), true);
    expect(tiers.map((tier) => tier.map((p) => p.weight))).toEqual([[21], [9, 8.5], [5.9], [1]]);
  });
});

/** A route over surnames alone: an exact one stands in the first tier, a partial in the second. */
const route = {
  tiers: 2,
  pairs: { length: 2, surname: [0, 1], given: [0, 0], byGiven: [[0, 1], [], [], []] },
} as unknown as CompiledRoute;
/** Strangers whose records hold no errors. */
const FAITHFUL = {
  exact: [1, 0, 0, 0],
  partial: [0, 1, 0, 0],
  fuzzy: [0, 0, 1, 0],
  none: [0, 0, 0, 1],
};
/** Everybody with an exact surname stands in the first tier, with a partial one in the second. */
const mass = (people: number): Float64Array => Float64Array.of(people, 0, 0, people);

/** Terms for a part of one million people of whom shares `a` and `b` agree, by name. */
function terms(
  weight: number[],
  shares: readonly (readonly [number, number])[],
  parts: readonly (readonly (readonly [number, number])[])[] = [shares],
  people: readonly number[] = [1e6],
): StrangerTerms & { readonly byMeans: boolean } {
  const agree = parts.map((part) => part.flatMap(([a, b]) => [a, b, 0]));
  const table = { weight: [weight], self: [[]], agree: [[agree]] };
  const surname = nameStrangers(
    { table, normalization: 0, kind: 0, partWeights: agree.map(() => 1) },
    agree.map(() => FAITHFUL),
  );
  const found = new StrangerTerms(route, false);
  const masses = people.map(mass);
  const few = found.few(surname, undefined, masses);
  if (few) found.fromMeans(surname, undefined, masses);
  else found.integrate(surname, undefined, masses);
  return Object.assign(found, { byMeans: few });
}

describe("stranger terms", () => {
  it("are those of Poisson numbers: e^-2, 2 e^-2, and so on", () => {
    const found = terms([1], [[2e-6, 1e-6]]);
    expect(found.nobody[0]).toBeCloseTo(0.1353352832, 9);
    expect(found.one[0]).toBeCloseTo(0.2706705665, 9);
    expect(found.nobody[1]).toBeCloseTo(0.0497870684, 9);
    expect(found.one[1]).toBeCloseTo(0.0497870684, 9);
    expect(found.mean).toBeCloseTo(3, 12);
  });

  it("average over names, not over their commonness", () => {
    const found = terms(
      [0.5, 0.5],
      [
        [4e-6, 0],
        [0, 0],
      ],
    );
    expect(found.nobody[0]).toBeCloseTo((Math.exp(-4) + 1) / 2, 12);
    expect(found.one[0]).toBeCloseTo(2 * Math.exp(-4), 12);
  });

  it("add up the parts of the tax file before the exponential", () => {
    const parts = [[[2e-6, 0]], [[1e-6, 0]], [[0, 5e-7]]] as const;
    const found = terms([1], parts[0], parts, [1e6, 5e5, 2e6]);
    expect(found.nobody[0]).toBeCloseTo(Math.exp(-2.5), 12);
    expect(found.one[0]).toBeCloseTo(2.5 * Math.exp(-2.5), 12);
    expect(found.nobody[1]).toBeCloseTo(Math.exp(-3.5), 12);
    expect(found.one[1]).toBeCloseTo(Math.exp(-3.5), 12);
  });

  it("stay within half a thousandth of the exponential where one term of the series does", () => {
    for (const share of [1e-12, 1e-10, 4.9e-10, 9e-10]) {
      const found = terms([1], [[share, 0]]);
      expect(found.byMeans).toBe(true);
      const mean = share * 1e6;
      expect(Math.abs(found.nobody[0]! - Math.exp(-mean))).toBeLessThan(0.0005 * mean);
      expect(Math.abs(found.one[0]! / (mean * Math.exp(-mean)) - 1)).toBeLessThan(0.001);
    }
  });
});

describe("a request that several can answer", () => {
  const half = [0.5];
  const never = [0];
  const none = {
    nobody: Float64Array.of(1),
    one: Float64Array.of(0),
    mean: 0,
  } as unknown as StrangerTerms;
  const who = { own: never, mate: half, lender: half, holder: half };
  const answered = (answer: typeof singleCandidate, mates: number): Float64Array => {
    const row = new Float64Array(ROW_WIDTH);
    answer(row, who, { own: 0, mates, mateOnFile: 1 }, none);
    return row;
  };

  it("has two owners of numbers, who may both pass", () => {
    const row = answered(singleCandidate, 0);
    expect(row[ROW.unmatched]).toBeCloseTo(1 / 4, 12);
    expect(row[ROW.owners]).toBeCloseTo(1 / 2, 12);
    expect(row[ROW.withheld]).toBeCloseTo(1 / 4, 12);
    const all = answered(allCandidates, 0);
    expect(all[ROW.unmatched]).toBeCloseTo(1 / 4, 12);
    expect(all[ROW.owners]).toBeCloseTo(1, 12);
  });

  it("counts mates and owners like coins: one head of four in a quarter of throws", () => {
    const row = answered(singleCandidate, 2);
    expect(row[ROW.unmatched]).toBeCloseTo(1 / 16, 12);
    expect(row[ROW.wrong]).toBeCloseTo(1 / 4, 12);
    expect(row[ROW.household]).toBeCloseTo(1 / 8, 12);
  });
});

describe("distinct people met", () => {
  it("follow the occupancy of n balls in N boxes, N (1 - (1 - 1/N)^n)", () => {
    const everyone = 1_000_000;
    for (const meetings of [1, 1000, 300_000, 1_000_000, 5_000_000]) {
      const exact = everyone * -Math.expm1(meetings * Math.log1p(-1 / everyone));
      expect(Math.abs(distinctOf(meetings, everyone) / exact - 1)).toBeLessThan(1e-6);
    }
    expect(distinctOf(10, 0)).toBe(0);
  });
});

describe("review", () => {
  it("stops wrong records together and loses right ones, and moves both to withheld", () => {
    const row = new Float64Array(ROW_WIDTH);
    row[ROW.correct] = 0.4;
    row[ROW.wrong] = 0.2;
    row[ROW.mixed] = 0.3;
    row[ROW.unmatched] = 0.1;
    row[ROW.own] = 0.7;
    row[ROW.strangers] = 2;
    review(row, 0, 0.5, 0.1);
    expect(row[ROW.correct]).toBeCloseTo(0.4 * 0.9 + 0.3 * 0.9 * 0.5, 12);
    expect(row[ROW.wrong]).toBeCloseTo(0.2 * 0.5 + 0.3 * 0.1 * 0.5, 12);
    expect(row[ROW.mixed]).toBeCloseTo(0.3 * 0.9 * 0.5, 12);
    expect(row[ROW.own]).toBeCloseTo(0.63, 12);
    expect(row[ROW.strangers]).toBeCloseTo(1, 12);
    const endings = [ROW.unmatched, ROW.withheld, ROW.correct, ROW.wrong, ROW.mixed];
    expect(endings.reduce<number>((sum, at) => sum + row[at]!, 0)).toBeCloseTo(1, 12);
  });
});
