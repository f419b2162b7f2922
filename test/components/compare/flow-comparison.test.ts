// @vitest-environment jsdom
import fc from "fast-check";
import { expect, test } from "vitest";
import { flowComparison } from "../../../src/components/compare/flow-comparison.js";
import { drawCompact, type NamedFlow } from "../../../src/components/flow/compact.js";
import type { FlowDrawing } from "../../../src/components/flow/drawing.js";
import { expectApart } from "../../boxes.js";
import { type FIXTURES, fixture } from "../../fixtures/simulations.js";
import { expectGolden, steady } from "../../golden.js";
import { flowGraphs } from "../../random-flows.js";

const WIDTHS = [280, 328, 500, 719, 720, 1000, 1216];
const named = (names: readonly (typeof FIXTURES)[number][]): NamedFlow[] =>
  names.map((name, at) => ({
    id: name,
    title: `The policy called ${name}`,
    note: at === 0 ? "(the others are measured against it)" : "",
    graph: fixture(name).flow,
  }));

function expectLegible(drawing: FlowDrawing) {
  expect(JSON.stringify(drawing)).not.toMatch(/NaN|null/);
  expectApart(drawing.texts, drawing);
  for (const box of drawing.boxes) {
    expect(box.x + box.width).toBeLessThanOrEqual(drawing.width + 0.5);
    expectApart([...drawing.texts, box], drawing);
  }
  const ids = drawing.boxes.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
}

test("no words touch each other or a bar, at any width, whatever the flows", () => {
  const flows = fc
    .array(fc.tuple(flowGraphs, fc.string({ maxLength: 70 })), { minLength: 1, maxLength: 5 })
    .map((all) =>
      all.map(([graph, title], at) => ({ id: `p${at}`, title, note: at ? "" : "(first)", graph })),
    );
  fc.assert(
    fc.property(flows, fc.constantFrom(...WIDTHS), (all, width) =>
      expectLegible(drawCompact(all, width)),
    ),
    { numRuns: 300 },
  );
});

test.each([328, 1000])("looks as kept at %d px, from nothing to one huge flow", (width) => {
  const flows = named(["as-executed", "no-sharing", "refused", "one-person", "huge"]);
  expectLegible(drawCompact(flows, width));
  const chart = flowComparison({ width });
  chart.update(flows);
  expectGolden(`test/golden/compare-flow-${width}.svg`, steady(chart.querySelector("svg")!));
});

test.each([328, 1000])("looks as kept at %d px where nobody is asked about", (width) => {
  const chart = flowComparison({ width });
  chart.update(named(["no-sharing"]));
  expectGolden(`test/golden/compare-flow-none-${width}.svg`, steady(chart.querySelector("svg")!));
});

test("one scale for each unit: twice the people, twice the length, beside any other flow", () => {
  const one = fixture("as-executed").flow;
  const twice = {
    nodes: one.nodes.map((node) => ({ ...node, value: 2 * node.value })),
    links: one.links.map((link) => ({ ...link, value: 2 * link.value })),
  };
  const flows = [one, twice].map((graph, at) => ({ id: `p${at}`, title: "A", note: "", graph }));
  const { boxes } = drawCompact(flows, 1000);
  const length = (id: string) => boxes.find((box) => box.id === id)!.width;
  expect(length("p1/exposed") / length("p0/exposed")).toBeCloseTo(2, 6);
  expect(length("p1/requested") / length("p0/requested")).toBeCloseTo(2, 6);
});
