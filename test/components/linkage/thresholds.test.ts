// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { ThresholdPoint, ThresholdRun } from "../../../src/components/linkage/linkage-file.js";
import { thresholdChart } from "../../../src/components/linkage/threshold-chart.js";
import {
  readingText,
  thresholdFinding,
  thresholdSection,
} from "../../../src/components/linkage/threshold-section.js";
import { layoutThresholds } from "../../../src/components/linkage/thresholds/layout.js";
import {
  nearest,
  precision,
  recall,
  runOf,
  wrongRecords,
} from "../../../src/components/linkage/thresholds/measures.js";
import { expectApart } from "../../boxes.js";
import { linkageFixture as file } from "../../fixtures/linkage.js";
import { expectGolden, steady } from "../../golden.js";

const nothing: ThresholdPoint = {
  threshold: 60,
  own: 0,
  household: 0,
  others: 0,
  withheld: 0,
  exposed: 0,
  sought: 0,
};
const run = (candidates: "best" | "all") => runOf(file.runs, 4, candidates);

describe("measures", () => {
  const point = { ...nothing, own: 80, household: 5, others: 15 };

  test("precision is the share of right records among those returned", () => {
    expect(wrongRecords(point)).toBe(20);
    expect(precision(point)).toBe(0.8);
    expect(precision(nothing)).toBeUndefined();
  });

  test("recall is the share found of those on file", () => {
    expect(recall(point, 160)).toBe(0.5);
    expect(recall(point, 0)).toBe(0);
  });

  test("the nearest threshold is taken", () => {
    expect(nearest(run("best"), 29).threshold).toBe(28);
    expect(nearest(run("best"), 99).threshold).toBe(56);
  });
});

test("words say when nothing is returned", () => {
  expect(thresholdFinding(nothing, 100)).toBe("At 60 bits no record is returned");
  expect(readingText(nothing, 100, "all")).toMatch(/0 of 100 .* no wrong records .* Nobody/);
});

const amount = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e14, noNaN: true }));
const runs: fc.Arbitrary<ThresholdRun> = fc
  .array(fc.tuple(amount, amount, amount, amount, amount, amount), { minLength: 2, maxLength: 14 })
  .map((rows) => ({
    fields: ["surname"],
    candidates: "all",
    points: rows.map(([own, household, others, withheld, exposed, sought], i) => ({
      threshold: 8 + 4 * i,
      own: Math.min(own, 3e6),
      household,
      others,
      withheld,
      exposed,
      sought,
    })),
  }));

function expectLegible(data: ThresholdRun, threshold: number, width: number) {
  const drawing = layoutThresholds(data, 3e6, threshold, width);
  expectApart(drawing.texts, drawing);
  for (const { x, y } of drawing.keys) {
    expectApart([...drawing.texts, { id: "key", x, y: y + 8, width: 20, height: 2 }], drawing);
  }
  expect(JSON.stringify(drawing)).not.toMatch(/NaN|null/);
}

test("no words touch each other, at any width, whatever the numbers", () => {
  fc.assert(
    fc.property(runs, fc.nat(), fc.constantFrom(260, 328, 559, 560, 1000), (data, pick, width) =>
      expectLegible(data, data.points[pick % data.points.length]!.threshold, width),
    ),
    { numRuns: 500 },
  );
});

test("a share that does not exist leaves a gap in its line", () => {
  const [first, second] = run("best").points;
  const data = {
    ...run("best"),
    points: [first!, { ...nothing, threshold: 16 }, { ...second!, threshold: 24 }],
  };
  const { lines } = layoutThresholds(data, 3e6, 16, 1000);
  expect(lines.find(({ id }) => id === "precision")).toMatchObject({
    stretches: [expect.any(Array), expect.any(Array)],
    now: undefined,
  });
  expect(lines.find(({ id }) => id === "recall")!.stretches).toHaveLength(1);
});

test.each([
  ["best", 328],
  ["best", 1000],
  ["all", 1000],
] as const)("%s looks as kept at %d px", (candidates, width) => {
  const chart = thresholdChart({ onFile: file.onFile, width, onPick: () => {} });
  chart.update({ run: run(candidates), threshold: 28 });
  const svg = chart.querySelector("svg")!;
  expectGolden(`test/golden/thresholds-${candidates}-${width}.svg`, steady(svg));
});

test("a threshold picked on the chart is reported", () => {
  const onPick = vi.fn();
  const chart = thresholdChart({ onFile: file.onFile, width: 1000, onPick });
  chart.update({ run: run("best"), threshold: 28 });
  const column = chart.querySelector("[data-tip=t-40]")!;
  expect(column.getAttribute("aria-label")).toMatch(
    /^40 bits: .*right; .*found; .*returned; .*exposed$/,
  );
  column.dispatchEvent(new Event("click"));
  expect(onPick).toHaveBeenCalledWith(40);
});

test("the section follows its controls and what exercises choose", () => {
  const section = thresholdSection(file);
  const title = () => section.chart.querySelector(".cm-frame-title")!.textContent;
  expect(title()).toMatch(/^At 28 bits/);
  section.choose(48, "all");
  expect(title()).toMatch(/^At 48 bits/);
  expect(section.controls.textContent).toContain("every record that fits is returned");
});
