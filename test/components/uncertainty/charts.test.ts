// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dotChart } from "../../../src/components/replay/dot-chart.js";
import { alternativesChart } from "../../../src/components/uncertainty/alternatives-chart.js";
import { convergenceChart } from "../../../src/components/uncertainty/convergence-chart.js";
import { layoutConvergence } from "../../../src/components/uncertainty/convergence-layout.js";
import { quantileChart } from "../../../src/components/uncertainty/quantile-chart.js";
import { DOTS, layoutQuantiles } from "../../../src/components/uncertainty/quantile-dots.js";
import type { RangeChart } from "../../../src/components/uncertainty/range-chart.js";
import { layoutRanges } from "../../../src/components/uncertainty/range-rows.js";
import { sobolChart } from "../../../src/components/uncertainty/sobol-chart.js";
import { tornadoChart } from "../../../src/components/uncertainty/tornado-chart.js";
import { OTHERS } from "../../../src/model/sensitivity/group-unknowns.js";
import { columnOf, intervalsOf } from "../../../src/model/uncertainty/columns.js";
import { convergence } from "../../../src/model/uncertainty/convergence.js";
import { intervalOf } from "../../../src/model/uncertainty/interval.js";
import { MEASURES, type Measure } from "../../../src/model/uncertainty/measures.js";
import { expectApart } from "../../boxes.js";
import { drawsFixture, usualFixture } from "../../fixtures/draws.js";
import { expectGolden, steady } from "../../golden.js";

const WIDTHS = [280, 328, 559, 619, 620, 900, 1216] as const;
const GOLDEN = [328, 1000] as const;
const draws = drawsFixture(300);
const exposed = MEASURES[0]!;
const precision = MEASURES.find(({ id }) => id === "precision")!;
const valuesOf = (measure: Measure) => columnOf(draws, MEASURES.length, MEASURES.indexOf(measure));
const quantiles = (measure: Measure, values: ArrayLike<number>, usual: number, width: number) =>
  layoutQuantiles({ measure, values, interval: intervalOf(values), usual }, width);

/** Numbers of every size, among them none and all the same. */
const amount = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 9e7, noNaN: true }));
const measure = fc.constantFrom(exposed, precision);
const within = (one: Measure, value: number) => (one.unit === "share" ? value / 9e7 : value);

interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly texts: Parameters<typeof expectApart>[0];
  readonly parts: Parameters<typeof expectApart>[0];
}

function expectLegible(drawing: Drawn) {
  expectApart(drawing.texts, drawing);
  expectApart(drawing.parts, drawing);
  expect(JSON.stringify(drawing)).not.toMatch(/NaN|null|Infinity/);
}

describe("the dots of the draws", () => {
  test("words and stacks touch nothing, whatever the draws", () => {
    fc.assert(
      fc.property(
        measure,
        fc.array(amount, { minLength: 1, maxLength: 60 }),
        amount,
        fc.constantFrom(...WIDTHS),
        (one, values, usual, width) => {
          const scaled = values.map((value) => within(one, value));
          const drawing = quantiles(one, scaled, within(one, usual), width);
          expectLegible(drawing);
          expect(drawing.dots).toHaveLength(DOTS);
          const places = drawing.dots.map(({ x, y }) => `${x} ${y}`);
          expect(new Set(places).size).toBe(DOTS);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("have nine in ten inside, in order, and the band where the interval is", () => {
    const values = valuesOf(exposed);
    const { dots, band, lines, parts } = quantiles(exposed, values, usualFixture[0]!, 900);
    expect(dots.filter(({ inside }) => inside)).toHaveLength(90);
    expect(dots.slice(5, 95).every(({ inside }) => inside)).toBe(true);
    // Half a dot may stick out of the band, which ends between two dots.
    for (const { x, inside } of dots) {
      if (inside) expect(x).toBeGreaterThan(band.from - 20);
      if (inside) expect(x).toBeLessThan(band.to + 20);
    }
    const median = lines.find(({ id }) => id === "median")!.x;
    expect(dots.filter(({ x }) => x < median - 20).length).toBeLessThan(DOTS / 2);
    expect(dots.filter(({ x }) => x > median + 20).length).toBeLessThan(DOTS / 2);
    expect(parts.at(-1)!.detail).toContain("100 of 100 here or lower");
  });

  test.each(GOLDEN)("look as kept at %d px", (width) => {
    const chart = quantileChart("Draws", width);
    chart.update((room) => quantiles(exposed, valuesOf(exposed), usualFixture[0]!, room));
    expectGolden(`test/golden/uncertainty-draws-${width}.svg`, steady(chart.querySelector("svg")!));
  });
});

describe("the range by the number of draws", () => {
  test("words touch nothing, whatever the draws", () => {
    fc.assert(
      fc.property(
        measure,
        fc.array(amount, { minLength: 20, maxLength: 90 }),
        fc.constantFrom(...WIDTHS),
        (one, values, width) => {
          const points = convergence(Float64Array.from(values, (value) => within(one, value)));
          expectLegible(layoutConvergence(one, points, width));
        },
      ),
      { numRuns: 200 },
    );
  });

  test("ends at the interval of all draws, and begins with the fewest", () => {
    const values = valuesOf(exposed);
    const points = convergence(values);
    expect(points.at(-1)).toEqual({ draws: 300, ...intervalOf(values) });
    expect(points[0]).toEqual({ draws: 20, ...intervalOf(values.slice(0, 20)) });
    const counts = points.map((point) => point.draws);
    expect(counts).toEqual([...new Set(counts)].sort((a, b) => a - b));
    expect(convergence(values.slice(0, 19))).toEqual([]);
    expect(convergence(values.slice(0, 20))).toHaveLength(1);
  });

  test.each(GOLDEN)("looks as kept at %d px", (width) => {
    const chart = convergenceChart("Convergence", width);
    chart.update((room) => layoutConvergence(exposed, convergence(valuesOf(exposed)), room));
    const file = `test/golden/uncertainty-convergence-${width}.svg`;
    expectGolden(file, steady(chart.querySelector("svg")!));
  });
});

const label = (id: string) => `Assumption ${id} with a caption of some length`;
const swing = (id: string, atLow: number, atHigh: number) => ({
  id,
  atLow,
  atHigh,
  width: Math.abs(atHigh - atLow),
});
const swings = Array.from({ length: 15 }, (_, i) =>
  swing(`a${i}`, 165_000 - (16 - i) * 4000, 165_000 + (15 - i) * (i % 2 ? 5000 : -1500)),
).sort((a, b) => b.width - a.width);
const estimate = (value: number) => ({
  value,
  error: 0.02,
  low: value - 0.04,
  high: value + 0.05,
});
const tornado: RangeChart = tornadoChart({
  measure: exposed,
  swings,
  usual: 165_000,
  labelOf: label,
  source: "a test",
});
const sobol: RangeChart = sobolChart({
  measure: exposed,
  labelOf: label,
  source: "a test",
  result: {
    measure: "exposed",
    rows: 256,
    groups: [
      { id: "a1", members: ["a1"] },
      { id: "a0", members: ["a0"] },
      { id: OTHERS, members: ["a2", "a3"] },
    ],
    indices: [
      { first: estimate(0.21), total: estimate(0.26) },
      { first: estimate(0.4), total: estimate(0.46) },
      { first: estimate(-0.01), total: estimate(0.9) },
    ],
  },
});
const alternatives: RangeChart = alternativesChart({
  measure: exposed,
  column: 0,
  source: "a test",
  baselines: [
    { id: "report", title: "The report’s 11 million", description: "", people: 11e6, figures: [] },
    { id: "pew", title: "Pew’s 14.0 million", description: "", people: 14e6, figures: [] },
  ],
  alternatives: ["report", "pew"].flatMap((baseline, at) =>
    [false, true].map((revoked) => ({
      baseline,
      revoked,
      usual: usualFixture.map((value) => value * (1 + at / 4)),
      intervals: intervalsOf(draws.map((value) => value * (1 + at / 4))),
    })),
  ),
});

describe("rows of ranges", () => {
  const charts = { tornado, sobol, alternatives };

  test.each(Object.entries(charts))(
    "of the %s are legible at every width",
    (_, { rows, options }) => {
      for (const width of WIDTHS) expectLegible(layoutRanges(rows, options, width));
    },
  );

  test("stay legible whatever the numbers", () => {
    const pair = fc.tuple(amount, amount);
    fc.assert(
      fc.property(
        fc.array(pair, { minLength: 1, maxLength: 14 }),
        amount,
        fc.constantFrom(...WIDTHS),
        (pairs, usual, width) => {
          const { rows, options } = tornadoChart({
            measure: exposed,
            swings: pairs.map(([low, high], i) => swing(`a${i}`, low, high)),
            usual,
            labelOf: label,
            source: "",
          });
          expectLegible(layoutRanges(rows, options, width));
        },
      ),
      { numRuns: 200 },
    );
  });

  test("put every mark at its value", () => {
    const { dots, ticks, spans } = layoutRanges(tornado.rows, tornado.options, 1000);
    const reference = ticks.find(({ id }) => id === "reference")!.x;
    const [low, high] = ["a0-0-1", "a0-0-2"].map((id) => dots.find((dot) => dot.id === id)!.x);
    // 64,000 below and 22,500 below 165,000.
    expect((reference - low!) / (reference - high!)).toBeCloseTo(64_000 / 22_500, 6);
    expect(spans.find(({ id }) => id === "a0-0-0")).toMatchObject({ from: low, to: reference });
  });

  for (const [name, { rows, options }] of Object.entries(charts)) {
    test.each(GOLDEN)(`of the ${name} look as kept at %d px`, (width) => {
      const chart = dotChart(name, (room) => layoutRanges(rows, options, room), width);
      expectGolden(
        `test/golden/uncertainty-${name}-${width}.svg`,
        steady(chart.querySelector("svg")!),
      );
    });
  }
});

describe("the findings", () => {
  test("name what matters most", () => {
    expect(tornado.title).toBe(
      "“Assumption a1 with a caption of some length” alone moves the people exposed most: 105,000 to 240,000",
    );
    expect(sobol.title).toBe(
      "“Assumption a0 with a caption of some length” matters most for the people exposed: 46% of the spread comes with it",
    );
    expect(alternatives.title).toBe(
      "Other published totals to start from give 165,000 to 210,000 people exposed",
    );
  });

  test("have a table with a row for each assumption, not just those drawn", () => {
    expect(tornado.rows).toHaveLength(12);
    expect(tornado.table.rows).toHaveLength(15);
    for (const { table } of [tornado, sobol, alternatives]) {
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    }
  });
});
