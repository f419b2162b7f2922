// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dotChart } from "../../src/components/replay/dot-chart.js";
import type { DotDrawing } from "../../src/components/replay/dot-drawing.js";
import { replayHeadlines } from "../../src/components/replay/headline.js";
import { layoutPolicies } from "../../src/components/replay/policies-layout.js";
import type { PolicyRow } from "../../src/components/replay/policy-panels.js";
import { layoutRecord } from "../../src/components/replay/record-layout.js";
import { policyData, recordData, replay } from "../../src/components/replay.js";
import type { Interval } from "../../src/model/uncertainty/interval.js";
import { expectApart } from "../boxes.js";
import { replayFixture } from "../fixtures/replay.js";
import { expectGolden, steady } from "../golden.js";

const { totals, intervals, policies } = replayFixture.replay;
const rows: readonly PolicyRow[] = policies.map(({ id, title, measures }) => ({
  id,
  title,
  measures,
  intervals: intervals.policies.find((entry) => entry.id === id)!.measures,
}));
const WIDTHS = [280, 328, 559, 560, 620, 700, 899, 900, 1216] as const;

function expectLegible(drawing: DotDrawing) {
  expectApart(drawing.texts, drawing);
  expectApart(drawing.parts, drawing);
  expect(JSON.stringify(drawing)).not.toMatch(/NaN|null/);
  for (const { from, to } of drawing.spans) {
    expect(from).toBeLessThanOrEqual(to + 1e-9);
    expect(to).toBeLessThanOrEqual(drawing.width + 1e-9);
  }
}

const amount = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 3e6, noNaN: true }));

describe("the record chart", () => {
  test("words touch nothing at any width, whatever the model returns", () => {
    const changed = fc.array(fc.tuple(amount, amount), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(changed, fc.constantFrom(...WIDTHS), (numbers, width) => {
        const moved = totals.map((total, at) => ({ ...total, model: numbers[at]![0] }));
        const ranges = Object.fromEntries(
          moved.map(({ id, model }, at) => [
            id,
            {
              low: Math.min(model, numbers[at]![1]),
              median: model,
              mean: model,
              high: model + numbers[at]![1],
            },
          ]),
        );
        expectLegible(layoutRecord(moved, ranges, width));
      }),
      { numRuns: 300 },
    );
  });

  test("leaves out what is not on record, and needs no draws", () => {
    const { dots, spans, parts } = layoutRecord(totals, {}, 900);
    expect(parts.map(({ id }) => id)).not.toContain("precision");
    expect(spans).toEqual([]);
    expect(dots.filter(({ id }) => id === "new")).toHaveLength(1);
    expect(parts.find(({ id }) => id === "new")!.detail).toContain("no draw");
  });

  test("puts a total at its share of the recorded one, and tells fitted ones apart", () => {
    const doubled = totals.map((total) =>
      total.id === "new" ? { ...total, model: total.record!.value * 2 } : total,
    );
    const { dots, ticks } = layoutRecord(doubled, {}, 900);
    const at = (ratio: number) => ticks.find(({ id }) => id === `tick-${ratio}`)!.x;
    expect(dots.find(({ id }) => id === "new")!.x).toBeCloseTo(at(2), 6);
    const kinds = Object.fromEntries(dots.map(({ id, kind }) => [id, kind]));
    expect(kinds).toMatchObject({
      requested: "given",
      disclosed: "given",
      "number-route": "fitted",
      "address-route": "fitted",
      new: "tested",
      incomplete: "tested",
    });
  });

  test.each([328, 1000])("looks as kept at %d px", (width) => {
    expectLegible(layoutRecord(totals, intervals.totals, width));
    const chart = dotChart("Record", (w) => layoutRecord(totals, intervals.totals, w), width);
    expectGolden(`test/golden/replay-record-${width}.svg`, steady(chart.querySelector("svg")!));
  });
});

describe("the chart of other rules", () => {
  test("words touch nothing at any width, whatever the rules do", () => {
    const numbers = fc.array(fc.tuple(amount, amount), { minLength: 24, maxLength: 24 });
    fc.assert(
      fc.property(numbers, fc.constantFrom(...WIDTHS), (values, width) => {
        let next = 0;
        const moved = rows.map((row) => {
          const measures = { ...row.measures };
          const ranges: Record<string, Interval> = {};
          for (const name of [
            "disclosed",
            "right",
            "wrong",
            "withheld",
            "newToAgency",
            "exposed",
          ] as const) {
            const [value, more] = values[next++]!;
            measures[name] = value;
            ranges[name] = { low: value / 2, median: value, mean: value, high: value + more };
          }
          return { ...row, measures, intervals: ranges };
        });
        expectLegible(layoutPolicies(moved, width));
      }),
      { numRuns: 200 },
    );
  });

  test("never puts rows and people on one scale", () => {
    const { dots, parts } = layoutPolicies(rows, 1216);
    expect(parts).toHaveLength(rows.length * 6);
    for (const { id, detail } of parts) {
      expect(detail).toMatch(id.startsWith("exposed-") ? /^People / : /^Rows /);
    }
    for (const { id, kind } of dots) {
      expect(kind === "people").toBe(id.startsWith("exposed-"));
    }
  });

  test.each([328, 1000])("looks as kept at %d px", (width) => {
    expectLegible(layoutPolicies(rows, width));
    const chart = dotChart("Policies", (w) => layoutPolicies(rows, w), width);
    expectGolden(`test/golden/replay-policies-${width}.svg`, steady(chart.querySelector("svg")!));
  });
});

describe("the numbers behind the charts", () => {
  test("have a row for each total, with nothing made up where the record is silent", () => {
    const { columns, rows: cells } = recordData(totals, intervals);
    expect(cells).toHaveLength(totals.length);
    for (const row of cells) expect(row).toHaveLength(columns.length);
    const precision = cells.find(([label]) => String(label).startsWith("Share of answers"))!;
    expect(precision.slice(1, 6)).toEqual([
      "share",
      "not on record",
      null,
      "not on record",
      "99.56%",
    ]);
  });

  test("have a row for each policy and measure", () => {
    const { columns, rows: cells } = policyData(rows);
    expect(cells).toHaveLength(rows.length * 6);
    for (const row of cells) expect(row).toHaveLength(columns.length);
  });
});

describe("the page's parts", () => {
  const parts = replay(replayFixture);
  const text = (part: keyof typeof parts) => parts[part].textContent!.replace(/\s+/g, " ");

  test("name every source, its closeness and each total's role", () => {
    const lines = [...parts.table.querySelectorAll("tbody tr")];
    expect(lines).toHaveLength(totals.length);
    expect(lines[0]!.textContent).toContain("given");
    expect(lines[0]!.textContent).toContain("A paper, A publisher (read in an excerpt)");
    expect(lines[4]!.textContent).toContain("left to test the model");
    expect(lines[4]!.textContent).toContain("“Agency’s address differs” was set with this figure");
    expect(lines.at(-1)!.textContent).toContain("never published");
  });

  test("say what was fitted, when, and how many draws reproduce the record", () => {
    expect(text("fit")).toContain("Last fitted on 7 August 2025, each total to within 0.5%");
    expect(text("fit")).toContain("“Row carries a number, filers” set to 20%");
    expect(text("draws")).toContain("85 of 100 draws reproduce both fitted totals.");
    expect(text("draws")).toContain("10 would have needed “Address in another style” below 0.3");
  });

  test("hand the opening sentence its numbers", () => {
    expect(replayHeadlines(replayFixture)).toMatchObject({
      "replay-new": "32,637",
      "replay-new-record": "33,000",
      "replay-disclosed": "47,289",
    });
  });
});
