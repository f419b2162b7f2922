import type { FlowGraph } from "../model/simulation.js";
import { type Chart, chart } from "./chart.js";
import type { FlowDrawing } from "./flow/drawing.js";
import { layoutFlow } from "./flow/layout-flow.js";
import { flowRenderer } from "./flow/render.js";

export type FlowDiagram = Chart<FlowGraph>;

let count = 0;

/**
 * The flow of people and requests in four magnified stages. Without a fixed `width` it follows the
 * width of its element: side by side from 820 px on, under each other below. `update` moves the
 * nodes that are there, over 250 ms unless the reader asked for less motion.
 */
export function flowDiagram({ width }: { width?: number } = {}): FlowDiagram {
  return chart<FlowGraph>(
    {
      label: "Flow from the population to the people exposed",
      name: "cm-flow",
      width,
      expected: 1080,
    },
    (svg) => {
      const id = `cm-id-flow-${++count}-about`;
      const about = svg.attr("aria-describedby", id).append("desc").attr("id", id);
      const render = flowRenderer(svg.node()!);
      return (graph, room, animate) => {
        const drawing = layoutFlow(graph, room);
        about.text(aboutStages(drawing));
        render(drawing, animate);
        return { ...drawing, parts: drawing.boxes };
      };
    },
  );
}

/** What each stage shows, for those who cannot see it. */
function aboutStages({ texts }: FlowDrawing): string {
  const said = texts
    .filter(({ kind }) => kind === "title" || kind === "amount")
    .map(({ lines }) =>
      lines
        .flat()
        .map((word) => word.text)
        .join(" "),
    );
  return `Four stages, each drawn on its own scale: ${said.join(", ")}. Arrow keys go from box to box.`;
}
