import type { Selection } from "d3";
import { moveTo } from "../motion.js";
import type { DrawnBox } from "./drawing.js";

const byId = (box: DrawnBox) => box.id;

/** Draws boxes as parts that can be pointed at and focused; keeps those that are there. */
export function drawBoxes(
  layer: Selection<SVGGElement, unknown, null, undefined>,
  data: readonly DrawnBox[],
  animate: boolean,
): void {
  const groups = layer
    .selectAll<SVGGElement, DrawnBox>("g")
    .data(data, byId as never)
    .join((enter) => {
      const group = enter
        .append("g")
        .attr("role", "img")
        .attr("tabindex", -1)
        .attr("data-tip", byId);
      group
        .append("rect")
        .attr("class", "fill")
        .attr("x", (d) => d.x)
        .attr("y", (d) => d.y)
        .attr("width", (d) => d.width)
        .attr("height", (d) => d.height);
      // A sliver is hard to hit: pointers meet a target of 24 px around it.
      group
        .append("rect")
        .attr("class", "cm-target")
        .attr("data-screen-only", "")
        .attr("fill", "transparent");
      group
        .append("rect")
        .attr("class", "cm-ring")
        .attr("data-screen-only", "")
        .attr("fill", "none");
      return group;
    })
    // In reading order, so that arrow keys go from stage to stage.
    .order();
  groups.attr("aria-label", (d) => `${d.name}: ${d.detail}`);
  const rect = groups.select<SVGRectElement>(".fill").attr("fill", (d) => d.colour);
  moveTo(
    rect,
    { x: (d) => d.x, y: (d) => d.y, width: (d) => d.width, height: (d) => d.height },
    animate,
  );
  const reach = (size: number) => Math.max(0, (24 - size) / 2);
  groups
    .select(".cm-target")
    .attr("x", (d) => d.x - reach(d.width))
    .attr("y", (d) => d.y - reach(d.height))
    .attr("width", (d) => d.width + 2 * reach(d.width))
    .attr("height", (d) => d.height + 2 * reach(d.height));
  groups
    .select(".cm-ring")
    .attr("x", (d) => d.x - 3)
    .attr("y", (d) => d.y - 3)
    .attr("width", (d) => d.width + 6)
    .attr("height", (d) => d.height + 6);
}
