import { type Chart, chart } from "../chart.js";
import { drawCompact, type NamedFlow } from "../flow/compact.js";
import { flowRenderer } from "../flow/render.js";

/** The flows of several policies under each other, on one scale for requests and one for people. */
export function flowComparison({ width }: { width?: number } = {}): Chart<readonly NamedFlow[]> {
  return chart<readonly NamedFlow[]>(
    {
      label: "Requests and people exposed, policy by policy",
      name: "cm-flow",
      width,
      expected: 1080,
    },
    (svg) => {
      const render = flowRenderer(svg.node()!);
      return (flows, room, animate) => {
        const drawing = drawCompact(flows, room);
        render(drawing, animate);
        return { ...drawing, parts: drawing.boxes };
      };
    },
  );
}
