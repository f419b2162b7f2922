import { describe, expect, it } from "vitest";
import {
  columnsOf,
  type Group,
  saltelliChance,
} from "../../../src/model/sensitivity/saltelli-points.js";
import { type SobolIndex, sobolIndices } from "../../../src/model/sensitivity/sobol-indices.js";

type Function = (x: readonly number[]) => number;

const single = (count: number): Group[] =>
  Array.from({ length: count }, (_, i) => ({ id: `x${i + 1}`, members: [`x${i + 1}`] }));

/** The indices of a function of numbers from 0 to 1, told apart by group. */
function indicesOf(f: Function, groups: readonly Group[], rows: number, seed: number) {
  const chance = saltelliChance(seed, groups);
  const ids = groups.flatMap(({ members }) => members).sort();
  const columns = columnsOf(groups);
  const values = Float64Array.from({ length: rows * columns }, (_, point) =>
    f(ids.map((id) => chance(id, Math.floor(point / columns), point % columns)!)),
  );
  return sobolIndices(values, groups.length, seed)!;
}

/** Ishigami & Homma (1990), with a = 7 and b = 0.1 over (-pi, pi). */
const ishigami: Function = (u) => {
  const [x, y, z] = u.map((one) => Math.PI * (2 * one - 1)) as [number, number, number];
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
};
/** As Saltelli et al. (2008), Global Sensitivity Analysis, and many since print them. */
const ISHIGAMI = { first: [0.3139, 0.4424, 0], total: [0.5576, 0.4424, 0.2437] };

/** Sobol's g-function with the coefficients of Saltelli & Sobol (1995). */
const A = [0, 1, 4.5, 9, 99, 99, 99, 99];
const gFunction: Function = (u) =>
  u.reduce((product, x, i) => (product * (Math.abs(4 * x - 2) + A[i]!)) / (1 + A[i]!), 1);
/** As Saltelli et al. (2010), Computer Physics Communications 181, and many others print them. */
const G_FUNCTION = {
  first: [0.7165, 0.1791, 0.0237, 0.0072, 0.0001, 0.0001, 0.0001, 0.0001],
  total: [0.7871, 0.2422, 0.0343, 0.0105, 0.0001, 0.0001, 0.0001, 0.0001],
};

interface Known {
  readonly first: readonly number[];
  readonly total: readonly number[];
}

/** Published values have four digits: the last may be off by half. */
const ROUNDING = 0.00005;
/** One in 370 estimates is further than this from the truth; the seed is fixed. */
const ERRORS = 3;

function expectWithinErrors(found: readonly SobolIndex[], known: Known) {
  for (const order of ["first", "total"] as const) {
    found.forEach((index, i) => {
      const { value, error } = index[order];
      const apart = Math.abs(value - known[order][i]!);
      expect(apart, `${order} ${i + 1}`).toBeLessThan(ERRORS * error + ROUNDING);
    });
  }
}

describe("Sobol indices", () => {
  it("of the Ishigami function are the published ones, within their errors", () => {
    const found = indicesOf(ishigami, single(3), 4096, 1);
    expectWithinErrors(found, ISHIGAMI);
    // The errors themselves are small: a wrong estimator would not fit between them.
    for (const { first, total } of found) {
      expect(first.error).toBeLessThan(0.03);
      expect(total.error).toBeLessThan(0.03);
    }
  });

  it("of the g-function are the published ones, within their errors", () => {
    const found = indicesOf(gFunction, single(8), 4096, 1);
    expectWithinErrors(found, G_FUNCTION);
    for (const { first, total } of found) {
      expect(first.error).toBeLessThan(0.04);
      expect(total.error).toBeLessThan(0.04);
    }
  });

  it("have errors and intervals that are neither too wide nor too narrow", () => {
    const seeds = Array.from({ length: 60 }, (_, i) => i + 10);
    const runs = seeds.map((seed) => indicesOf(ishigami, single(3), 256, seed));
    let squares = 0;
    let inside = 0;
    let all = 0;
    for (const run of runs) {
      for (const order of ["first", "total"] as const) {
        run.forEach((index, i) => {
          const { value, error, low, high } = index[order];
          const truth = ISHIGAMI[order][i]!;
          squares += ((value - truth) / error) ** 2;
          inside += low <= truth && truth <= high ? 1 : 0;
          all += 1;
        });
      }
    }
    // Nominally 1 and 90%. The six indices of a run depend on each other, so that the error of the
    // second is at most 0.3 / sqrt(60) = 4%; the bootstrap's intervals are known to run a little short.
    expect(squares / all).toBeGreaterThan(0.8);
    expect(squares / all).toBeLessThan(1.35);
    expect(inside / all).toBeGreaterThan(0.82);
    expect(inside / all).toBeLessThan(0.96);
  });

  it("of a group count what its members do together", () => {
    const groups: Group[] = [
      { id: "x1 and x3", members: ["x1", "x3"] },
      { id: "x2", members: ["x2"] },
    ];
    // x2 takes no part in any interaction, so the group has all the rest.
    expectWithinErrors(indicesOf(ishigami, groups, 4096, 2), {
      first: [1 - 0.4424, 0.4424],
      total: [1 - 0.4424, 0.4424],
    });
  });

  it("do not move when a constant is added or the unit changes", () => {
    const groups = single(3);
    const found = indicesOf(ishigami, groups, 128, 3);
    const other = indicesOf((x) => 1e6 + 50 * ishigami(x), groups, 128, 3);
    found.forEach(({ first, total }, i) => {
      expect(other[i]!.first.value).toBeCloseTo(first.value, 6);
      expect(other[i]!.total.high).toBeCloseTo(total.high, 6);
    });
  });

  it("are undefined for a number that does not vary", () => {
    expect(indicesOf(() => 3, single(2), 16, 1)).toBeUndefined();
  });
});

describe("the points of the design", () => {
  it("take one group from B and all others from A", () => {
    const groups: Group[] = [
      { id: "one", members: ["x", "y"] },
      { id: "two", members: ["z"] },
    ];
    const chance = saltelliChance(5, groups);
    const row = (id: string) => [0, 1, 2, 3].map((column) => chance(id, 7, column));
    for (const id of ["x", "y"]) {
      const [a, b, ab, other] = row(id);
      expect([ab, other]).toEqual([b, a]);
      expect(a).not.toBe(b);
    }
    const [a, b, other, ab] = row("z");
    expect([ab, other]).toEqual([b, a]);
    expect(chance("w", 7, 0)).toBeUndefined();
    // Another member or another group moves no number.
    const fewer = saltelliChance(5, [{ id: "two", members: ["z"] }]);
    expect([fewer("z", 7, 0), fewer("z", 7, 1)]).toEqual([a, b]);
  });
});
