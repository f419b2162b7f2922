// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DifferenceRow, differenceRows } from "../../../src/components/compare/differences.js";
import { layoutDifferences } from "../../../src/components/compare/differences-layout.js";
import {
  moreOrFewer,
  moreOrFewerRange,
  signed,
  signedRange,
} from "../../../src/components/compare/signed-numbers.js";
import { dotChart } from "../../../src/components/replay/dot-chart.js";
import { intervalOf } from "../../../src/model/uncertainty/interval.js";
import { MEASURES } from "../../../src/model/uncertainty/measures.js";
import { expectApart } from "../../boxes.js";
import { compared } from "../../fixtures/compared.js";
import { expectGolden, steady } from "../../golden.js";

const WIDTHS = [280, 328, 559, 560, 700, 899, 900, 1216];

function expectLegible(rows: readonly DifferenceRow[], width: number) {
  const drawing = layoutDifferences(rows, width);
  expect(JSON.stringify(drawing)).not.toMatch(/NaN|null/);
  expectApart(drawing.texts, drawing);
  expectApart(drawing.parts, drawing);
  for (const { x } of drawing.dots) expect(x).toBeLessThanOrEqual(width);
  for (const { from, to } of drawing.spans) expect(from).toBeLessThanOrEqual(to + 1e-9);
}

const amount = fc.oneof(fc.constant(0), fc.double({ min: -4e8, max: 4e8, noNaN: true }));

test("no words touch each other, at any width, whatever the differences", () => {
  const row = fc
    .tuple(fc.string({ minLength: 1, maxLength: 60 }), fc.array(amount, { minLength: 48 }))
    .map(([title, values]) => ({ title, values }));
  const rows = fc
    .tuple(fc.array(row, { minLength: 1, maxLength: 6 }), fc.boolean())
    .map(([all, ranged]) =>
      all.map(
        ({ title, values }, at): DifferenceRow => ({
          id: `p${at}`,
          title,
          of: new Map(
            MEASURES.map(({ id }, k) => [
              id,
              {
                value: values[k]!,
                interval: ranged ? intervalOf(values.slice(k, k + 3)) : undefined,
              },
            ]),
          ),
        }),
      ),
    );
  fc.assert(
    fc.property(rows, fc.constantFrom(...WIDTHS), (all, width) => expectLegible(all, width)),
    { numRuns: 300 },
  );
});

describe.each([
  ["wide range", ["as-executed", "no-sharing", "one-person", "huge"]],
  ["all zero", ["no-sharing", "no-sharing"]],
] as const)("%s", (name, fixtures) => {
  const file = name.replaceAll(" ", "-");
  const rows = differenceRows(compared(fixtures));

  test.each([328, 1000])("looks as kept at %d px", (width) => {
    expectLegible(rows, width);
    const chart = dotChart("Differences", (room) => layoutDifferences(rows, room), width);
    const svg = steady(chart.querySelector("svg")!);
    expectGolden(`test/golden/compare-differences-${file}-${width}.svg`, svg);
  });
});

test.each([328, 1000])("looks as kept with ranges at %d px", (width) => {
  const policies = compared(["as-executed", "refused"]);
  const id = policies[1]!.id;
  const ranges = MEASURES.map(({ id: measure }, at) => {
    const value = differenceRows(policies)[0]!.of.get(measure)!.value;
    return [measure, intervalOf([value * 0.6, value, value * (1.2 + at / 10)])] as const;
  });
  const rows = differenceRows(policies, new Map([[id, new Map(ranges)]]));
  expectLegible(rows, width);
  const chart = dotChart("Differences", (room) => layoutDifferences(rows, room), width);
  const svg = steady(chart.querySelector("svg")!);
  expectGolden(`test/golden/compare-differences-ranges-${width}.svg`, svg);
});

test("a difference is the policy less the reference", () => {
  const [reference, other] = compared(["as-executed", "huge"]);
  const [row] = differenceRows([reference!, other!]);
  for (const { id, of } of MEASURES) {
    expect(row!.of.get(id)!.value).toBe(of(other!.result) - of(reference!.result));
  }
});

test("differences in numbers and in words", () => {
  expect([signed(47_289), signed(-1_280_000), signed(0), signed(0.001), signed(-3)]).toEqual([
    "+47,000",
    "−1.28M",
    "0",
    "0",
    "−<10",
  ]);
  expect([moreOrFewer(99_400), moreOrFewer(-1_284_000), moreOrFewer(0)]).toEqual([
    "about 99,000 more",
    "about 1.28 million fewer",
    "just as many",
  ]);
  expect(signedRange(-40.2, 1204)).toBe("−40 to +1,200");
  expect(moreOrFewerRange(41_000, 55_000)).toBe("41,000 to 55,000 more");
  expect(moreOrFewerRange(-55_000, -41_000)).toBe("41,000 to 55,000 fewer");
  expect(moreOrFewerRange(-400, 1200)).toBe("between 400 fewer and 1,200 more");
});
