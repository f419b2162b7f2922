// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { DrawnText, FlowDrawing } from "../../src/components/flow/drawing.js";
import { layoutFlow } from "../../src/components/flow/layout-flow.js";
import { lensesOf } from "../../src/components/flow/lens.js";
import { stagesOf } from "../../src/components/flow/stages.js";
import { flowDiagram } from "../../src/components/flow-diagram.js";
import { expectApart } from "../boxes.js";
import { FIXTURES, fixture } from "../fixtures/simulations.js";
import { expectGolden, steady } from "../golden.js";
import { FLOW_IDS, flowGraphs } from "../random-flows.js";

const WIDTHS = [280, 320, 360, 500, 640, 768, 819, 820, 1000, 1216, 1440, 1800];

function expectLegible(drawing: FlowDrawing): void {
  const finite = JSON.stringify(drawing).match(/NaN|null/);
  expect(finite).toBeNull();
  expectApart(drawing.texts, drawing);
  for (const box of drawing.boxes) {
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(1.2);
  }
  // Words stand beside bars, never on them.
  for (const text of drawing.texts.filter((one: DrawnText) => one.kind !== "lens")) {
    for (const box of drawing.boxes) {
      const apart =
        text.x >= box.x + box.width ||
        text.x + text.width <= box.x ||
        text.y >= box.y + box.height ||
        text.y + text.height <= box.y;
      expect(apart, `${text.kind} ${text.id} on box ${box.id}`).toBe(true);
    }
  }
}

test("no two words touch, none is cut off, on 1,000 random flows at any width", () => {
  fc.assert(
    fc.property(flowGraphs, fc.constantFrom(...WIDTHS), (graph, width) =>
      expectLegible(layoutFlow(graph, width)),
    ),
    { numRuns: 1000 },
  );
});

describe.each(FIXTURES)("%s", (name) => {
  const { flow } = fixture(name);
  test.each(WIDTHS)("is legible at %d px", (width) => expectLegible(layoutFlow(flow, width)));

  test.each([360, 1216])("looks as kept at %d px", (width) => {
    const chart = flowDiagram({ width });
    chart.update(flow);
    expectGolden(`test/golden/flow-${name}-${width}.svg`, steady(chart.querySelector("svg")!));
  });
});

test("wedges say how far they enlarge", () => {
  const lenses = lensesOf(stagesOf(fixture("as-executed").flow));
  expect(lenses.map((lens) => lens.words.scale)).toEqual(["×8.6", "same scale", "×27"]);
  expect(lenses[2]!.words.note).toBe("now counting people");
});

test("a list longer than the population is said to be so, and drawn no longer than the stage", () => {
  const { flow } = fixture("as-executed");
  const nodes = flow.nodes.map((node) =>
    node.stage === 0 ? { ...node, value: node.value / 100 } : node,
  );
  const links = flow.links.map((link) =>
    link.source === "people" ? { ...link, value: link.value / 100 } : link,
  );
  const [lens] = lensesOf(stagesOf({ nodes, links }));
  expect(lens!.fromShare).toBe(1);
  expect(lens!.words.note).toMatch(/more people than live here/);
});

test("no sharing: three stages are empty and each says why; nothing is enlarged", () => {
  const drawing = layoutFlow(fixture("no-sharing").flow, 1216);
  const said = drawing.texts
    .filter((text) => text.kind === "empty")
    .map((text) =>
      text.lines
        .flat()
        .map((word) => word.text)
        .join(" "),
    );
  expect(said).toEqual([
    "Nobody is asked about under this policy.",
    "No request reaches matching.",
    "Nobody is exposed.",
  ]);
  expect(drawing.lenses).toEqual([]);
  expect(drawing.blanks).toHaveLength(3);
});

test("labels keep the order of their boxes", () => {
  fc.assert(
    fc.property(flowGraphs, (graph) => {
      const { texts, boxes } = layoutFlow(graph, 1216);
      for (const side of [FLOW_IDS[0], FLOW_IDS[2], FLOW_IDS[3]]) {
        const order = (things: readonly { id: string; y: number }[]) =>
          things
            .filter((one) => (side as readonly string[]).includes(one.id))
            .sort((a, b) => a.y - b.y)
            .map((one) => one.id);
        const drawn = order(boxes);
        const named = order(texts.filter((text) => text.kind === "label" && !text.faint));
        expect(named).toEqual(drawn);
      }
    }),
    { numRuns: 200 },
  );
});

test("update keeps the nodes that are there", () => {
  vi.stubGlobal("matchMedia", undefined);
  const chart = flowDiagram({ width: 1216 });
  chart.update(fixture("as-executed").flow);
  const nodes = () => [
    ...chart.querySelectorAll(".cm-flow-boxes rect.fill, .cm-flow-ribbons path"),
  ];
  const before = nodes();
  chart.update(fixture("huge").flow);
  const kept = nodes().filter((node) => before.includes(node));
  expect(kept.length).toBeGreaterThanOrEqual(before.length - 2);
});

test("one Tab stop; arrows, Home and End go from box to box; each box has a name", () => {
  const chart = flowDiagram({ width: 1216 });
  document.body.append(chart);
  chart.update(fixture("as-executed").flow);
  const boxes = [...chart.querySelectorAll<SVGElement>("[data-tip]")];
  expect(boxes.filter((box) => box.getAttribute("tabindex") === "0")).toHaveLength(1);
  boxes[0]!.focus();
  const press = (key: string) =>
    document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  press("ArrowRight");
  expect(document.activeElement).toBe(boxes[1]);
  press("End");
  expect(document.activeElement).toBe(boxes.at(-1));
  press("Home");
  expect(document.activeElement).toBe(boxes[0]);
  for (const box of boxes) expect(box.getAttribute("aria-label")).toMatch(/: (about|fewer)/);
});
