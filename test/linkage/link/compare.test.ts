import { describe, expect, it } from "vitest";
import { checkCounts, compareOutcomes, holm } from "../../../loaders/linkage/link/compare.js";
import type { LinkOutcome } from "../../../loaders/linkage/link/link-outcome.js";
import { streamKey, uniformAt } from "../../../src/model/population/hash.js";

/** A Poisson count from uniform numbers, by multiplying them (Knuth). */
function poisson(mean: number, stream: string): number {
  const key = streamKey(3, stream);
  const limit = Math.exp(-mean);
  let product = uniformAt(key, 0);
  let count = 0;
  while (product > limit) product *= uniformAt(key, ++count);
  return count;
}

const same = (n: number): LinkOutcome => ({
  rows: { requested: n, rejected: n, unmatched: n, withheld: n, correct: n, wrong: n, mixed: n },
  records: {
    own: n,
    ownNew: n,
    ownInsufficient: n,
    household: n,
    strangers: n,
    owners: n,
    byNumber: n,
  },
  people: { subject: n, householdError: n, strangerError: n },
});

describe("a count beside its expectation", () => {
  it("has the t distribution's chance", () => {
    // Tables of Student's t: 2.353363 cuts off 10% with 3 degrees of freedom, 3.182446 cuts off 5%.
    const counts = [950, 1050, 1100, 1300];
    const standardError = Math.sqrt(65_000 / 3 / 4);
    const near = checkCounts(counts, 1100 - 2.353363 * standardError);
    expect(near.mean).toBe(1100);
    expect(near.standardError).toBeCloseTo(standardError, 10);
    expect(near.z).toBeCloseTo(2.353363, 6);
    expect(near.p).toBeCloseTo(0.1, 6);
    expect(checkCounts(counts, 1100 + 3.182446 * standardError).p).toBeCloseTo(0.05, 6);
    // One replicate has no variance of its own: Poisson, and the normal distribution.
    expect(checkCounts([100 - 19.59964], 100).p).toBeCloseTo(0.05, 6);
  });

  it("has at least the variance of a Poisson count", () => {
    expect(checkCounts([100, 100, 100], 100)).toMatchObject({ z: 0, p: 1 });
    expect(checkCounts([110, 110, 110, 110], 100).standardError).toBeCloseTo(5);
  });

  it("has the exact Poisson chance when few are expected", () => {
    // P(X >= 8) = 0.00424669, X Poisson with mean 2.5 (R: 1 - ppois(7, 2.5)).
    expect(checkCounts([8], 2.5).p).toBeCloseTo(2 * 0.00424669, 7);
    expect(checkCounts([4, 4], 1.25).p).toBeCloseTo(2 * 0.00424669, 7);
    expect(checkCounts([0, 0], 0)).toMatchObject({ z: 0, p: 1 });
    expect(checkCounts([0, 1], 0).p).toBe(0);
    expect(checkCounts([0], 1e-12).p).toBe(1);
  });

  it("fails for chance about as often as its rate says", () => {
    // 2,000 families of four checks, rate 0.05: about 100 alarms at most, 4.9 a standard deviation
    // of 9.7; more than 150 has a chance below 1e-6. The procedure is careful, so fewer is right.
    let alarms = 0;
    for (let family = 0; family < 2000; family++) {
      const chances = [3, 12, 40, 90].map((mean, i) => {
        const counts = [0, 1, 2, 3, 4].map((r) => poisson(mean, `${family} ${i} ${r}`));
        return checkCounts(counts, mean).p;
      });
      if (holm(chances, 0.05).includes(false)) alarms++;
    }
    expect(alarms).toBeLessThan(150);
    expect(alarms).toBeGreaterThan(10);
  });

  it("fails when the expectation is wrong", () => {
    const counts = [0, 1, 2, 3, 4].map((r) => poisson(90, `wrong ${r}`));
    expect(checkCounts(counts, 130).p).toBeLessThan(1e-3);
    expect(checkCounts([19], 2).p).toBeLessThan(1e-9);
  });
});

describe("a family of checks", () => {
  it("is decided step by step", () => {
    // Holm's own order: 0.01 <= 0.05/4, 0.015 <= 0.05/3, 0.02 <= 0.05/2, 0.06 > 0.05.
    expect(holm([0.015, 0.01, 0.06, 0.02], 0.05)).toEqual([false, false, true, false]);
    expect(holm([0.01, 0.02, 0.06, 0.03], 0.05)).toEqual([false, true, true, true]);
    expect(holm([], 0.05)).toEqual([]);
  });

  it("takes in every number of every run", () => {
    const checks = compareOutcomes([
      { name: "right", outcomes: [same(99), same(104)], expected: same(100) },
      { name: "wrong", outcomes: [same(5), same(9)], expected: { ...same(7), rows: same(0).rows } },
    ]);
    expect(checks).toHaveLength(34);
    expect(
      checks.filter(({ agrees }) => !agrees).map(({ run, outcome }) => [run, outcome]),
    ).toEqual(Object.keys(same(0).rows).map((name) => ["wrong", `rows.${name}`]));
  });
});
