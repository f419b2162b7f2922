import { type BaseType, type Selection, select } from "d3";
import { moveTo } from "../motion.js";
import { ink } from "../palette.js";
import { writeLines } from "../svg/write-lines.js";
import type { DrawnBox, DrawnText, FlowDrawing } from "./drawing.js";

type Layer = Selection<SVGGElement, unknown, null, undefined>;

const byId = (datum: { readonly id: string }) => datum.id;

const INKS: Readonly<Record<DrawnText["kind"], string>> = {
  title: ink("ink"),
  amount: ink("muted"),
  label: ink("ink"),
  lens: ink("lensInk"),
  empty: ink("muted"),
};

/** The x at which a text's lines are anchored. */
const anchorX = (text: DrawnText) => {
  const start = text.x + (text.swatch ? 16 : 0);
  return text.anchor === "start"
    ? start
    : text.anchor === "end"
      ? text.x + text.width
      : text.x + text.width / 2;
};

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
    root.attr("viewBox", `0 0 ${drawing.width} ${drawing.height}`);
    root.attr("width", drawing.width).attr("height", drawing.height);

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

function drawBoxes(layer: Layer, data: readonly DrawnBox[], animate: boolean): void {
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

function drawTexts(layer: Layer, data: readonly DrawnText[], animate: boolean): void {
  const key = (text: DrawnText) => `${text.kind}-${text.id}`;
  const groups = layer
    .selectAll<SVGGElement, DrawnText>("g")
    .data(data, key as never)
    .join((enter) => {
      const group = enter.append("g").attr("transform", (d) => `translate(${anchorX(d)},${d.y})`);
      group.append("text");
      return group;
    });
  moveTo(groups, { transform: (d) => `translate(${anchorX(d)},${d.y})` }, animate);
  groups.each(function (text) {
    const group = select<BaseType, unknown>(this);
    group
      .selectAll("rect")
      .data(text.swatch ? [text.swatch] : [])
      .join("rect")
      .attr("x", -16)
      .attr("y", text.leading / 2 - 5.5)
      .attr("width", 11)
      .attr("height", 11)
      .attr("stroke", ink("edge"))
      .attr("stroke-width", 0.75)
      .attr("fill", (colour) => colour);
    const node = (this as Element).querySelector("text")!;
    node.setAttribute("fill", text.faint ? ink("muted") : INKS[text.kind]);
    writeLines(node, text.lines, text);
  });
}
