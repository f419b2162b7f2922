import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowKind } from "../../../src/model/match/request-rows.js";
import { ROW } from "../../../src/model/match/row-expectation.js";
import { rowOutcomes, rowStart } from "../../../src/model/match/row-outcomes.js";
import type { Agreement, MatchRule } from "../../../src/model/policy/schema.js";
import {
  FIELDS,
  FILINGS,
  type Field,
  LEVELS,
  NORMALIZATIONS,
} from "../../../src/model/vocabulary.js";
import { agreements } from "../arbitraries.js";
import { policyWith } from "../small-population.js";
import { inputs, states } from "./noisy-file.js";
import { type RowKind, rowsOf } from "./simulated-row.js";

const kinds = fc.record({
  convention: fc.nat(8),
  stand: fc.nat(FILINGS.length - 1),
  mates: fc.constant(0),
  state: fc.nat(1),
});

/** tau and Lambda: expected own and strangers' records that pass, from the policy `all`. */
function agreeing(rule: MatchRule, kind: RowKind, normalization: string) {
  const policy = policyWith({ candidates: "all", normalization, routes: [{ rule }] });
  const outcomes = rowOutcomes(policy, rowsOf(kind, states.length, 1), inputs);
  const at = rowStart(outcomes, rowKind(kind.convention, kind.stand, 0), kind.state);
  return { tau: outcomes.perRow[at + ROW.own]!, lambda: outcomes.perRow[at + ROW.strangers]! };
}

/** The agreements with one field's level one step less strict, or dropped after the last step. */
function loosened(set: Agreement, field: Field): Agreement {
  const { [field]: level, ...rest } = set;
  if (level === undefined) return set;
  const next = (LEVELS[field] as readonly string[]).indexOf(level) + 1;
  const last = { surname: 2, given: 2, dob: 1, address: 3, tin: 0 }[field];
  return next > last ? rest : { ...rest, [field]: LEVELS[field][next] };
}

describe("loosening a rule never lowers tau or Lambda", () => {
  const normal = fc.constantFrom(...NORMALIZATIONS);
  const least = (a: { tau: number; lambda: number }, b: { tau: number; lambda: number }): void => {
    expect(b.tau).toBeGreaterThanOrEqual(a.tau - 1e-12);
    expect(b.lambda).toBeGreaterThanOrEqual(a.lambda * (1 - 1e-9) - 1e-12);
  };

  it("by a level of one field, or without the field", () => {
    fc.assert(
      fc.property(agreements, fc.constantFrom(...FIELDS), kinds, normal, (set, field, kind, n) => {
        const looser = loosened(set, field);
        if (Object.keys(looser).length === 0) return;
        least(agreeing({ anyOf: [set] }, kind, n), agreeing({ anyOf: [looser] }, kind, n));
      }),
      { numRuns: 120 },
    );
  });

  it("by a further set of agreements", () => {
    fc.assert(
      fc.property(agreements, agreements, kinds, normal, (set, more, kind, n) => {
        least(agreeing({ anyOf: [set] }, kind, n), agreeing({ anyOf: [set, more] }, kind, n));
      }),
      { numRuns: 120 },
    );
  });

  it("by a lower threshold", () => {
    const bits = fc.integer({ min: -30, max: 40 });
    const fields = fc.uniqueArray(fc.constantFrom(...FIELDS), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fields, bits, fc.nat(20), kinds, normal, (compare, threshold, by, kind, n) => {
        least(
          agreeing({ compare, threshold }, kind, n),
          agreeing({ compare, threshold: threshold - by }, kind, n),
        );
      }),
      { numRuns: 120 },
    );
  });
});
