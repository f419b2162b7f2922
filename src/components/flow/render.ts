import { type Selection, select } from "d3";
import { moveTo } from "../motion.js";
import { ink } from "../palette.js";
import type { FlowDrawing } from "./drawing.js";
import { drawBoxes } from "./render-boxes.js";
import { drawTexts } from "./render-texts.js";

type Layer = Selection<SVGGElement, unknown, null, undefined>;

const byId = (datum: { readonly id: string }) => datum.id;

/** Draws into `svg` and keeps what it drew: call the result for every later drawing. */
export function flowRenderer(svg: SVGSVGElement): (drawing: FlowDrawing, animate: boolean) => void {
  const root = select(svg);
  const layer = (name: string): Layer => root.append("g").attr("class", `cm-flow-${name}`);
  const [lenses, ribbons, blanks, boxes, frames] = [
    "lenses",
    "ribbons",
    "blanks",
    "boxes",
    "frames",
  ].map(layer) as [Layer, Layer, Layer, Layer, Layer];
  const [leaders, texts] = [layer("leaders"), layer("texts")];
  for (const silent of [lenses, ribbons, blanks, frames, leaders])
    silent.attr("aria-hidden", "true");
  // Boxes and headings say everything; loose label words would only be read twice.
  texts.attr("aria-hidden", "true");
  leaders.attr("fill", "none").attr("stroke", ink("muted")).attr("stroke-width", 0.75);
  frames.attr("fill", "none").attr("stroke", ink("lensEdge")).attr("stroke-width", 1.5);
  blanks.attr("fill", "none").attr("stroke", ink("edge")).attr("stroke-dasharray", "3 4");

  return (drawing, animate) => {
    ribbons.attr("fill-opacity", drawing.ribbonOpacity);

    const wedges = lenses
      .selectAll<SVGGElement, unknown>("g")
      .data(drawing.lenses, byId as never)
      .join((enter) => {
        const group = enter.append("g");
        group
          .append("path")
          .attr("class", "ground")
          .attr("fill", ink("lens"))
          .attr("d", (d) => d.ground);
        group
          .append("path")
          .attr("class", "edges")
          .attr("fill", "none")
          .attr("stroke", ink("lensEdge"))
          .attr("stroke-dasharray", "3 3")
          .attr("d", (d) => d.edges);
        return group;
      });
    moveTo(
      wedges.select<SVGPathElement>(".ground").attr("fill-opacity", (d) => (d.filled ? 1 : 0.35)),
      { d: (d) => d.ground },
      animate,
    );
    moveTo(wedges.select<SVGPathElement>(".edges"), { d: (d) => d.edges }, animate);

    const parts = drawing.lenses.filter((lens) => lens.filled);
    const framed = frames
      .selectAll<SVGRectElement, unknown>("rect")
      .data(parts, byId as never)
      .join((enter) =>
        enter
          .append("rect")
          .attr("x", (d) => d.frame.x)
          .attr("y", (d) => d.frame.y)
          .attr("width", (d) => d.frame.width)
          .attr("height", (d) => d.frame.height),
      );
    moveTo(
      framed,
      {
        x: (d) => d.frame.x,
        y: (d) => d.frame.y,
        width: (d) => d.frame.width,
        height: (d) => d.frame.height,
      },
      animate,
    );

    const flows = ribbons
      .selectAll<SVGPathElement, unknown>("path")
      .data(drawing.ribbons, byId as never)
      .join((enter) => enter.append("path").attr("d", (d) => d.path));
    moveTo(
      flows.attr("fill", (d) => d.colour),
      { d: (d) => d.path },
      animate,
    );

    const empty = blanks
      .selectAll<SVGRectElement, unknown>("rect")
      .data(drawing.blanks, byId as never)
      .join("rect");
    moveTo(
      empty,
      { x: (d) => d.x, y: (d) => d.y, width: (d) => d.width, height: (d) => d.height },
      false,
    );

    drawBoxes(boxes, drawing.boxes, animate);

    const lines = leaders
      .selectAll<SVGPathElement, unknown>("path")
      .data(drawing.leaders, byId as never)
      .join((enter) => enter.append("path").attr("d", (d) => d.path));
    moveTo(lines, { d: (d) => d.path }, animate);

    drawTexts(texts, drawing.texts, animate);
  };
}
