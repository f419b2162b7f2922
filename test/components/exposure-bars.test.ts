// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ByStatus, layoutBars } from "../../src/components/exposure-bars/layout.js";
import { exposureBars } from "../../src/components/exposure-bars.js";
import { RELATIONS, STANDINGS } from "../../src/model/vocabulary.js";
import { expectApart } from "../boxes.js";
import { FIXTURES, fixture } from "../fixtures/simulations.js";
import { expectGolden, steady } from "../golden.js";

const amount = fc.oneof(
  fc.constant(0),
  fc.double({ min: 0, max: 30, noNaN: true }),
  fc.double({ min: 0, max: 9e7, noNaN: true }),
);
const tables: fc.Arbitrary<ByStatus> = fc
  .array(amount, { minLength: 25, maxLength: 25 })
  .map(
    (values) =>
      Object.fromEntries(
        STANDINGS.map((standing, i) => [
          standing,
          Object.fromEntries(RELATIONS.map((relation, k) => [relation, values[5 * i + k]])),
        ]),
      ) as unknown as ByStatus,
  );

function expectLegible(data: ByStatus, width: number) {
  const drawing = layoutBars(data, width);
  expectApart([...drawing.texts, ...drawing.segments], drawing);
  expect(JSON.stringify(drawing)).not.toMatch(/NaN|null/);
}

test("no words touch each other or a bar, at any width, whatever the numbers", () => {
  fc.assert(
    fc.property(tables, fc.constantFrom(280, 328, 559, 560, 700, 1216), (data, width) =>
      expectLegible(data, width),
    ),
    { numRuns: 1000 },
  );
});

describe.each(FIXTURES)("%s", (name) => {
  test.each([328, 1000])("looks as kept at %d px", (width) => {
    const { byStatus } = fixture(name);
    expectLegible(byStatus, width);
    const chart = exposureBars({ width });
    chart.update(byStatus);
    expectGolden(`test/golden/bars-${name}-${width}.svg`, steady(chart.querySelector("svg")!));
  });
});

test("bars are in proportion: twice the people, twice the length", () => {
  const zero = Object.fromEntries(RELATIONS.map((relation) => [relation, 0]));
  const data = Object.fromEntries(
    STANDINGS.map((standing) => [standing, zero]),
  ) as unknown as ByStatus;
  const { segments } = layoutBars(
    {
      ...data,
      citizen: { ...data.citizen, subject: 2000 },
      child: { ...data.child, subject: 1000 },
    },
    900,
  );
  const [citizen, child] = segments;
  expect((citizen!.width + 1) / (child!.width + 1)).toBeCloseTo(2, 6);
});
