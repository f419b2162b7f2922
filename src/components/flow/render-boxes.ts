import type { Selection } from "d3";
import { moveTo } from "../motion.js";
import { appendParts, appendRing, appendTarget, placeRects } from "../svg/parts.js";
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
      const group = appendParts(enter);
      group
        .append("rect")
        .attr("class", "fill")
        .attr("x", (d) => d.x)
        .attr("y", (d) => d.y)
        .attr("width", (d) => d.width)
        .attr("height", (d) => d.height);
      // A sliver is hard to hit: pointers meet a target of 24 px around it.
      appendTarget(group);
      appendRing(group);
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
  placeRects(
    groups.select(".cm-target"),
    (d) => d,
    (size) => Math.max(0, (24 - size) / 2),
  );
  placeRects(
    groups.select(".cm-ring"),
    (d) => d,
    () => 3,
  );
}
