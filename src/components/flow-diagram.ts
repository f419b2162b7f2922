import type { FlowGraph } from "../model/simulation.js";
import { layoutFlow } from "./flow/layout-flow.js";
import { flowRenderer } from "./flow/render.js";
import { paced } from "./motion.js";
import { watchWidth } from "./responsive.js";
import { roving } from "./roving.js";
import { addTip, type TipWords } from "./tip.js";

export type FlowDiagram = HTMLElement & { update(graph: FlowGraph): void };

let count = 0;

/**
 * The flow of people and requests in four magnified stages. Without a fixed `width` it follows the
 * width of its element: side by side from 820 px on, under each other below. `update` moves the
 * nodes that are there, over 250 ms unless the reader asked for less motion.
 */
export function flowDiagram({ width }: { width?: number } = {}): FlowDiagram {
  const root = document.createElement("div");
  root.className = "cm-chart cm-flow";
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const id = `cm-id-flow-${++count}`;
  svg.setAttribute("role", "group");
  svg.setAttribute("font-family", "var(--cm-sans)");
  svg.setAttribute("aria-label", "Flow from the population to the people exposed");
  svg.setAttribute("aria-describedby", `${id}-about`);
  const about = document.createElementNS(svg.namespaceURI, "desc");
  about.id = `${id}-about`;
  svg.append(about);
  root.append(svg);

  const render = flowRenderer(svg as SVGSVGElement);
  const rove = roving(root);
  let tips = new Map<string, TipWords>();
  addTip(root, (key) => tips.get(key));
  let graph: FlowGraph | undefined;
  let room = width ?? 1080;
  let drawn = false;
  const mayMove = paced();

  function draw(animate: boolean) {
    if (!graph) return;
    const drawing = layoutFlow(graph, room);
    tips = new Map(drawing.boxes.map((box) => [box.id, box]));
    const stages = drawing.texts.filter((text) => text.kind === "title" || text.kind === "amount");
    const said = stages.map((text) =>
      text.lines
        .flat()
        .map((word) => word.text)
        .join(" "),
    );
    about.textContent = `Four stages, each drawn on its own scale: ${said.join(", ")}. Arrow keys go from box to box.`;
    render(drawing, animate && mayMove() && drawn);
    rove.refresh();
    drawn = true;
  }
  if (width === undefined) {
    watchWidth(root, (next) => {
      room = next;
      draw(false);
    });
  }
  return Object.assign(root, {
    update(next: FlowGraph) {
      graph = next;
      draw(true);
    },
  });
}
