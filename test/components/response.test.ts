// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { responseHeadlines } from "../../src/components/response/headline.js";
import { layoutLoop, loopChart } from "../../src/components/response/loop-chart.js";
import { loopTable } from "../../src/components/response/loop-frame.js";
import { filersPanel, revenuePanels } from "../../src/components/response/panels.js";
import { panelsChart } from "../../src/components/response/panels-chart.js";
import { layoutPanels, type PanelsDrawing } from "../../src/components/response/panels-layout.js";
import { filersTable, revenueTable } from "../../src/components/response/tables.js";
import { expectApart } from "../boxes.js";
import { inventedOutlook } from "../fixtures/outlook.js";
import { expectGolden, steady } from "../golden.js";

const outlook = inventedOutlook();
const { intervals: _, ...rest } = outlook;
const undrawn = { ...rest, intervals: undefined };
const WIDTHS = [280, 328, 560, 620, 639, 640, 700, 900, 1216] as const;

const filers = (of: typeof outlook, width: number) =>
  layoutPanels([filersPanel(of)], width, { plot: 250, most: 1 });
const revenue = (of: typeof outlook, width: number) =>
  layoutPanels(revenuePanels(of), width, { plot: 130, most: 3 });

function expectLegible(drawing: PanelsDrawing) {
  expectApart(drawing.texts, drawing);
  expectApart(drawing.parts, drawing);
  expect(JSON.stringify(drawing)).not.toMatch(/NaN|null|Infinity/);
}

const some = fc.record({
  most: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true })),
  scale: fc.constantFrom(1e-4, 0.01, 1, 2),
  width: fc.constantFrom(...WIDTHS),
});

describe("the lines over ten years", () => {
  test("keep their words apart at any width, whatever people do", () => {
    fc.assert(
      fc.property(some, fc.boolean(), ({ most, scale, width }, drawn) => {
        const made = inventedOutlook(most, scale);
        const of = drawn ? made : { ...made, intervals: undefined };
        expectLegible(filers(of, width));
        expectLegible(revenue(of, width));
      }),
      { numRuns: 200 },
    );
  });

  test("share a scale along each row, and none between rows", () => {
    const panels = revenuePanels(outlook);
    const tops = panels.map(({ most }) => most);
    expect(new Set(tops.slice(0, 3)).size).toBe(1);
    expect(new Set(tops.slice(3)).size).toBe(1);
    expect(tops[3]).toBeGreaterThan(tops[0]!);
  });

  test("start at the path without sharing and show a band only once there are draws", () => {
    const { points, reference } = filersPanel(outlook);
    expect(points[0]).toMatchObject({ year: 0, value: reference!.value });
    expect(points).toHaveLength(11);
    const kinds = (drawing: PanelsDrawing) => drawing.paths.map(({ kind }) => kind);
    expect(kinds(filers(outlook, 900))).toEqual(["band", "line"]);
    expect(kinds(filers(undrawn, 900))).toEqual(["line"]);
    expect(filersPanel(undrawn).long(points[3]!)).toContain("nine in ten draws");
    expect(filersPanel(undrawn).long(filersPanel(undrawn).points[3]!)).not.toContain("draws");
  });

  test.each([328, 1000])("look as kept at %d px", (width) => {
    const one = panelsChart<typeof outlook>("Filers", filers, width);
    one.update(outlook);
    expectGolden(`test/golden/response-filers-${width}.svg`, steady(one.querySelector("svg")!));
    const six = panelsChart<typeof outlook>("Revenue", revenue, width);
    six.update(outlook);
    expectGolden(`test/golden/response-revenue-${width}.svg`, steady(six.querySelector("svg")!));
  });
});

describe("the loop", () => {
  test("keeps words and boxes apart at any width, in any year", () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 10 }), ({ most, scale, width }, year) => {
        const drawing = layoutLoop({ outlook: inventedOutlook(most, scale), year }, width);
        expectApart(drawing.texts, drawing);
        expectApart(drawing.boxes, drawing);
        for (const text of drawing.texts) {
          const inside = drawing.boxes.filter(
            (box) => text.x + text.width > box.x + 1 && text.x < box.x + box.width - 1,
          );
          for (const box of inside) {
            const over = text.y < box.y + box.height - 1 && text.y + text.height > box.y + 1;
            if (over) expect(text.id.startsWith(box.id), `${text.id} in ${box.id}`).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test("tells the numbers of its year", () => {
    const words = JSON.stringify(loopTable(outlook, 1));
    expect(words).toContain("about 18,000 stop: they or their home were found");
    expect(words).toContain("none come back");
    expect(JSON.stringify(loopTable(outlook, 10))).toContain("about 10,800 come back");
  });

  test.each([328, 1000])("looks as kept at %d px", (width) => {
    const chart = loopChart(width);
    chart.update({ outlook, year: 3 });
    expectGolden(`test/golden/response-loop-${width}.svg`, steady(chart.querySelector("svg")!));
  });
});

describe("the words and numbers beside them", () => {
  test("open with what happens, how much it costs and how sure that is", () => {
    const text = Object.values(responseHeadlines(outlook)).join(" ");
    expect(text).toMatch(/^after ten years about 720,000 of 6 million people who file/);
    expect(text).toContain("of federal income and payroll tax would be lost");
    expect(text).toMatch(/Nine in ten draws have between .*% and .*% stop, and lose \$.* to \$/);
    expect(responseHeadlines(undrawn)["response-range"]).toContain("when the draws are done");
    expect(responseHeadlines(inventedOutlook(0))["response-fewer"]).toContain("nobody");
  });

  test("come as tables with a row for each year, and tax", () => {
    for (const of of [outlook, undrawn]) {
      const [people, taxes] = [filersTable(of), revenueTable(of)];
      expect(people.rows).toHaveLength(10);
      expect(taxes.rows).toHaveLength(30);
      for (const { columns, rows } of [people, taxes]) {
        for (const row of rows) expect(row).toHaveLength(columns.length);
      }
    }
    expect(filersTable(undrawn).rows[0]!.slice(2, 4)).toEqual([null, null]);
  });
});
