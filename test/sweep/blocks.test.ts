import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sweepBlocks, sweepGroups } from "../../src/model/sweep/blocks.js";
import type { SweepScenario } from "../../src/model/sweep/sweep.js";
import { SweepProgress } from "../../src/model/sweep/sweep-progress.js";
import { MEASURES } from "../../src/model/uncertainty/measures.js";

const scenario = fc
  .record({
    baseline: fc.constantFrom("report", "pew", "mpi"),
    revoked: fc.boolean(),
    set: fc.dictionary(fc.constantFrom("a.b", "c.d"), fc.constantFrom(0, 0.5)),
    id: fc.constantFrom("x", "y"),
  })
  .map(({ id, ...rest }) => ({ ...rest, policy: { id } }) as unknown as SweepScenario);
const sweep = fc.record({
  scenarios: fc.array(scenario, { minLength: 1, maxLength: 70 }),
  draws: fc.constantFrom(0, 20, 37, 250),
});

describe("the blocks of a sweep", () => {
  it("hold every run of every scenario once, a group's scenarios alike but for their policy", () => {
    fc.assert(
      fc.property(sweep, ({ scenarios, draws }) => {
        const groups = sweepGroups({ scenarios });
        const seen = new Map<string, number>();
        for (const { group, from, to } of sweepBlocks(groups, draws)) {
          expect(to).toBeGreaterThan(from);
          for (const at of groups[group]!.scenarios) {
            for (let run = from; run < to; run++) {
              seen.set(`${at}/${run}`, (seen.get(`${at}/${run}`) ?? 0) + 1);
            }
          }
        }
        expect(seen.size).toBe(scenarios.length * (draws + 1));
        expect(new Set(seen.values())).toEqual(new Set([1]));
        for (const { scenarios: positions, policies, baseline, revoked, set } of groups) {
          positions.forEach((at, p) => {
            expect(scenarios[at]).toMatchObject({ baseline, revoked, policy: policies[p] });
            expect(scenarios[at]?.set).toEqual(set);
          });
        }
      }),
      { numRuns: 50 },
    );
  });

  it("put scenarios of one baseline next to each other", () => {
    fc.assert(
      fc.property(sweep, ({ scenarios }) => {
        const order = sweepGroups({ scenarios }).map(({ baseline }) => baseline);
        const changes = order.filter((baseline, i) => baseline !== order[i - 1]);
        expect(changes).toEqual([...new Set(scenarios.map(({ baseline }) => baseline))]);
      }),
    );
  });
});

describe("a sweep's progress", () => {
  it("puts the values of blocks where they belong, in whatever order they come", () => {
    fc.assert(
      fc.property(sweep, fc.integer(), ({ scenarios, draws }, salt) => {
        const done = new SweepProgress({ scenarios, draws });
        const order = [...done.left].sort(
          (a, b) => ((a.at * 7 + salt) % 5) - ((b.at * 7 + salt) % 5),
        );
        for (const { at, block } of order) {
          const group = done.groups[block.group]!;
          const values: number[] = [];
          for (let run = block.from; run < block.to; run++) {
            for (const s of group.scenarios) {
              for (let m = 0; m < MEASURES.length; m++) values.push(s * 1e6 + run * 100 + m);
            }
          }
          // A block cut short, or one that is not there, must not count.
          done.take({ at, values: new Float64Array(3) });
          done.take({ at: 1e9, values: Float64Array.from(values) });
          expect(done.left.some((left) => left.at === at)).toBe(true);
          done.take({ at, values: Float64Array.from(values) });
        }
        expect(done.left).toEqual([]);
        expect(done.runs).toBe(done.allRuns);
        for (const [s] of scenarios.entries()) {
          for (const run of [0, draws]) {
            const expected = MEASURES.map((_, m) => s * 1e6 + run * 100 + m);
            expect([...done.values.run(s, run)]).toEqual(expected);
          }
          const drawn = Array.from({ length: draws }, (_, d) => s * 1e6 + (d + 1) * 100 + 2);
          expect([...done.values.drawn(s, 2)]).toEqual(drawn);
        }
      }),
      { numRuns: 20 },
    );
  });
});
