// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layoutFrontier } from "../../../src/components/compare/frontier/layout.js";
import type { Frontier, Standing } from "../../../src/components/compare/frontier/points.js";
import { frontierChart } from "../../../src/components/compare/frontier-chart.js";
import { expectApart } from "../../boxes.js";
import { expectGolden, steady } from "../../golden.js";

const WIDTHS = [280, 328, 500, 720, 1000, 1216];
const STANDINGS = ["reference", "compared", "other"] as const;

function expectLegible(frontier: Frontier, width: number) {
  const drawing = layoutFrontier(frontier, width);
  expect(JSON.stringify(drawing)).not.toMatch(/NaN|null/);
  expectApart(drawing.texts, drawing);
  for (const { x, y, id } of drawing.dots) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(drawing.width);
    expect(y).toBeLessThan(drawing.height);
    expect(drawing.texts.map((text) => text.id)).toContain(`label-${id}`);
    for (const text of drawing.texts) {
      const covers =
        x > text.x && x < text.x + text.width && y > text.y && y < text.y + text.height;
      expect(covers, `${text.id} on ${id}`).toBe(false);
    }
  }
  return drawing;
}

/** Invented numbers, spread and heaped like those of policies can be. */
const policy = (
  id: string,
  title: string,
  found: number,
  mistaken: number,
  standing: Standing,
) => ({
  id,
  title,
  found,
  mistaken,
  standing,
});
const SPREAD: Frontier = {
  points: [
    policy("executed", "The exchange as executed", 42_000, 1100, "reference"),
    policy("written", "The memorandum as written", 16_000, 800, "compared"),
    policy("broad", "The broad request of June", 410_000, 7800, "compared"),
    policy("none", "No sharing", 0, 0, "other"),
    policy("yes", "Yes-or-no answers", 0, 0, "other"),
    policy("court", "Court orders only", 28_000, 56, "other"),
    policy("dob", "Matching by name and date of birth", 1_500_000, 8300, "other"),
    policy("name", "Bulk matching by name alone", 1_600_000, 36_000_000, "other"),
    policy("file", "Handing over the whole file", 4_400_000, 0, "other"),
    policy("fuzzy", "Standardized fuzzy matching", 2_700_000, 210_000, "other"),
  ],
  curve: {
    title: "Fuzzy matching at thresholds from −10 to 40 bits",
    points: Array.from({ length: 26 }, (_, i) => ({
      threshold: 2 * i - 10,
      found: 2_800_000 / (1 + Math.exp((i - 24) / 2)),
      mistaken: 1_700_000 / (1 + Math.exp((i - 16) / 1.5)),
    })),
  },
};

const count = fc.oneof(
  fc.constant(0),
  fc.constantFrom(0.4, 1, 1000),
  fc.double({ min: 0, max: 100, noNaN: true }),
  fc.double({ min: 0, max: 4e8, noNaN: true }),
);
const frontiers: fc.Arbitrary<Frontier> = fc.record({
  points: fc
    .array(
      fc.tuple(
        fc.string({ minLength: 1, maxLength: 50 }),
        count,
        count,
        fc.constantFrom(...STANDINGS),
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((all) =>
      all.map(([title, found, mistaken, standing], at) =>
        policy(`p${at}`, title, found, mistaken, standing),
      ),
    ),
  curve: fc.option(
    fc.record({
      title: fc.string({ minLength: 1, maxLength: 60 }),
      points: fc
        .array(fc.tuple(count, count), { maxLength: 26 })
        .map((all) =>
          all.map(([found, mistaken], i) => ({ threshold: 2 * i - 10, found, mistaken })),
        ),
    }),
    { nil: undefined },
  ),
});

test("every policy is named and no label overlaps another, at any width, whatever the counts", () => {
  fc.assert(
    fc.property(frontiers, fc.constantFrom(...WIDTHS), (frontier, width) => {
      expectLegible(frontier, width);
    }),
    { numRuns: 100 },
  );
});

describe.each([
  ["spread", SPREAD],
  ["one-huge", { points: [policy("huge", "Everything", 3e8, 3e8, "reference")], curve: undefined }],
  [
    "all-zero",
    {
      points: SPREAD.points.map((point) => ({ ...point, found: 0, mistaken: 0 })),
      curve: undefined,
    },
  ],
] as const)("%s", (name, frontier) => {
  test.each([328, 1000])("looks as kept at %d px", (width) => {
    expectLegible(frontier, width);
    const chart = frontierChart({ width });
    chart.update(frontier);
    const svg = steady(chart.querySelector("svg")!);
    expectGolden(`test/golden/compare-frontier-${name}-${width}.svg`, svg);
  });
});

test("each power of ten takes the same room, and none has a place before the first", () => {
  const at = (found: number) =>
    layoutFrontier(
      { points: [...SPREAD.points, policy("p", "P", found, 5, "other")], curve: undefined },
      1000,
    ).dots.find(({ id }) => id === "p")!.y;
  expect(at(1e6) - at(1e7)).toBeCloseTo(at(1e5) - at(1e6), 6);
  expect(at(0)).toBeGreaterThan(at(1e4));
  expect(at(0.2)).toBe(at(0));
});
