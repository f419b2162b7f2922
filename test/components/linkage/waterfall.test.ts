// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layoutWaterfall, type Step } from "../../../src/components/linkage/waterfall/layout.js";
import { waterfall } from "../../../src/components/linkage/waterfall.js";
import { LEVEL_REACHED } from "../../../src/components/linkage/words.js";
import { FIELD_WORDS } from "../../../src/components/policy-card/words.js";
import { FIELDS } from "../../../src/model/vocabulary.js";
import { expectApart } from "../../boxes.js";
import { expectGolden, steady } from "../../golden.js";

const EVEN = 27.7;
const WIDTHS = [260, 300, 328, 559, 560, 760, 1000];

const step = (field: Step["field"], level: string, bits: number): Step => ({
  field,
  name: FIELD_WORDS[field],
  level: LEVEL_REACHED[field][level]!,
  bits,
  detail: `${bits} bits`,
});
const PAIRS: Readonly<Record<string, readonly Step[]>> = {
  likely: [
    step("surname", "one-of-two", 8.6),
    step("given", "nickname", 4.4),
    step("dob", "exact", 14.3),
    step("address", "none", -3),
    step("tin", "missing", 0),
  ],
  certain: [
    step("surname", "exact", 12.7),
    step("given", "exact", 10.1),
    step("dob", "exact", 14.3),
    step("address", "exact", 25.3),
    step("tin", "equal", 30.7),
  ],
  unlike: [
    step("surname", "none", -6.6),
    step("given", "none", -5.3),
    step("dob", "none", -5.6),
    step("address", "state", 3),
    step("tin", "different", -3.3),
  ],
};

const steps: fc.Arbitrary<readonly Step[]> = fc.tuple(
  ...FIELDS.map((field) =>
    fc
      .tuple(
        fc.constantFrom(...Object.keys(LEVEL_REACHED[field])),
        fc.double({ min: -34, max: 34, noNaN: true }),
      )
      .map(([level, bits]) => step(field, level, bits)),
  ),
);

function expectLegible(pair: readonly Step[], width: number) {
  const drawing = layoutWaterfall(pair, EVEN, width);
  expectApart([...drawing.texts, ...drawing.bars], drawing);
  expect(JSON.stringify(drawing)).not.toMatch(/NaN|null/);
}

test("no words touch each other or a bar, at any width, whatever the weights", () => {
  fc.assert(fc.property(steps, fc.constantFrom(...WIDTHS), expectLegible), { numRuns: 1000 });
});

test("bars follow each other: each begins where the one before ended, the sum at zero", () => {
  const { bars, zero } = layoutWaterfall(PAIRS.likely!, EVEN, 1000);
  const [surname, given, dob, address, , total] = bars;
  expect(surname!.x).toBeCloseTo(zero.x, 9);
  expect(given!.x).toBeCloseTo(surname!.x + surname!.width, 9);
  expect(dob!.x).toBeCloseTo(given!.x + given!.width, 9);
  expect(address!.x + address!.width).toBeCloseTo(dob!.x + dob!.width, 9);
  expect(total!.x).toBeCloseTo(zero.x, 9);
  expect(total!.x + total!.width).toBeCloseTo(address!.x, 9);
  expect(bars.map(({ kind }) => kind)).toEqual(["for", "for", "for", "against", "for", "total"]);
});

describe.each(Object.entries(PAIRS))("a pair that is %s", (name, pair) => {
  test.each([328, 1000])("looks as kept at %d px", (width) => {
    expectLegible(pair, width);
    const chart = waterfall(EVEN, { width });
    chart.update(pair);
    expectGolden(`test/golden/waterfall-${name}-${width}.svg`, steady(chart.querySelector("svg")!));
  });
});

test("every bar says what it is, and one of them is a stop of the Tab key", () => {
  const chart = waterfall(EVEN, { width: 1000 });
  chart.update(PAIRS.likely!);
  chart.update(PAIRS.unlike!);
  const bars = [...chart.querySelectorAll("[role=img]")];
  expect(bars.map((bar) => bar.getAttribute("aria-label"))).toContain(
    "Date of birth: different: -5.6 bits",
  );
  expect(bars.filter((bar) => bar.getAttribute("tabindex") === "0")).toHaveLength(1);
});
