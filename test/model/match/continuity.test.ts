import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowKind } from "../../../src/model/match/request-rows.js";
import { ROW } from "../../../src/model/match/row-expectation.js";
import { rowOutcomes, rowStart } from "../../../src/model/match/row-outcomes.js";
import type { Policy } from "../../../src/model/policy/schema.js";
import { FILINGS, NORMALIZATIONS } from "../../../src/model/vocabulary.js";
import { agreements } from "../arbitraries.js";
import { ledger, policyWith } from "../small-population.js";
import { inputs, noisyPool, states } from "./noisy-file.js";
import { type RowKind, rowsOf } from "./simulated-row.js";

const kinds = fc.record({
  convention: fc.nat(8),
  stand: fc.nat(FILINGS.length - 1),
  mates: fc.nat(3),
  state: fc.nat(1),
});
const policies = fc
  .record({
    normalization: fc.constantFrom(...NORMALIZATIONS),
    candidates: fc.constantFrom("unique", "all"),
    routes: fc.array(agreements, { minLength: 1, maxLength: 2 }),
  })
  .map(({ routes, ...match }) => policyWith({ ...match, routes: [{ rule: { anyOf: routes } }] }));

/** What is expected of one kind of row, with some assumptions moved. */
function expected(
  policy: Policy,
  kind: RowKind,
  set: Readonly<Record<string, number>> = {},
  times = 1,
) {
  const assumptions = { ...inputs.assumptions, ...set };
  const moved = { ...inputs, assumptions, pool: noisyPool(assumptions, times) };
  const outcomes = rowOutcomes(policy, rowsOf(kind, states.length, 1), moved);
  const at = rowStart(outcomes, rowKind(kind.convention, kind.stand, kind.mates), kind.state);
  return (field: keyof typeof ROW): number => outcomes.perRow[at + ROW[field]]!;
}

const fields = Object.keys(ROW) as (keyof typeof ROW)[];
const moving = ledger.assumptions.filter(({ id }) => /^(agency|tax|pool|household)\./.test(id));

describe("the expected endings of a row", () => {
  it("move by little when an assumption does, for rules without weights", () => {
    fc.assert(
      fc.property(
        policies,
        kinds,
        fc.constantFrom(...moving),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (policy, kind, { id, low, high }, where) => {
          const value = low + (high - low) * where;
          const here = expected(policy, kind, { [id]: value });
          const near = expected(policy, kind, { [id]: value + (high - low) * 1e-7 });
          // Sums may change between a short series and the whole one, and homes between alike and
          // not: that is what is left beside the move itself.
          for (const field of fields) {
            const moved = Math.abs(near(field) - here(field));
            expect(moved, `${id} ${field}`).toBeLessThan(1e-4 + 1e-4 * Math.abs(here(field)));
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it("find no more own records, and no fewer strangers, in a larger tax file", () => {
    fc.assert(
      fc.property(policies, kinds, fc.integer({ min: 1, max: 40 }), (policy, kind, times) => {
        const all = { ...policy, match: { ...policy.match!, candidates: "all" as const } };
        const larger = {
          "pool.returns": 20_000 * times,
          "pool.hispanic-returns": 9000 * times,
        };
        const [small, large] = [expected(all, kind), expected(all, kind, larger, times)];
        expect(large("own")).toBeCloseTo(small("own"), 10);
        expect(large("strangers")).toBeGreaterThanOrEqual(small("strangers") * (1 - 1e-9));
        expect(large("unmatched")).toBeLessThanOrEqual(small("unmatched") + 1e-6);
      }),
      { numRuns: 50 },
    );
  });

  it("withhold no fewer rows the more mates are on the tax file, and answer none more rightly", () => {
    fc.assert(
      fc.property(policies, kinds, (policy, kind) => {
        const unique = { ...policy, match: { ...policy.match!, candidates: "unique" as const } };
        const [alone, together] = [0, 3].map((mates) => expected(unique, { ...kind, mates }));
        expect(together!("correct")).toBeLessThanOrEqual(alone!("correct") + 1e-9);
        expect(together!("unmatched")).toBeLessThanOrEqual(alone!("unmatched") + 1e-9);
      }),
      { numRuns: 50 },
    );
  });
});
