import { type Selection, select } from "d3";
import { type Chart, chart } from "./chart.js";
import { type BarText, type ByStatus, layoutBars, type Segment } from "./exposure-bars/layout.js";
import { moveTo } from "./motion.js";
import { ink, onColour } from "./palette.js";
import { appendParts, appendRing, placeRects } from "./svg/parts.js";
import { writeLines } from "./svg/write-lines.js";

export type ExposureBars = Chart<ByStatus>;

type Layer = Selection<SVGGElement, unknown, null, undefined>;

const byId = (datum: { readonly id: string }) => datum.id;

/**
 * People exposed by standing, each bar split by why they are exposed. Follows its element's width
 * unless `width` is given. `update` moves the bars that are there.
 */
export function exposureBars({ width }: { width?: number } = {}): ExposureBars {
  const label = "People exposed by standing and by why they are exposed";
  return chart<ByStatus>({ label, width }, (svg) => {
    const bars = svg.append("g");
    const texts = svg.append("g").attr("aria-hidden", "true");
    return (byStatus, room, animate) => {
      const drawing = layoutBars(byStatus, room);
      drawSegments(bars, drawing.segments, animate);
      drawWords(texts, drawing.texts, animate);
      return { ...drawing, parts: drawing.segments };
    };
  });
}

/** The segments of all bars, with their numbers where these fit. */
function drawSegments(layer: Layer, segments: readonly Segment[], animate: boolean): void {
  const parts = layer
    .selectAll<SVGGElement, Segment>("g")
    .data(segments, byId as never)
    .join((enter) => {
      const group = appendParts(enter);
      group
        .append("rect")
        .attr("class", "fill")
        .attr("stroke", ink("edge"))
        .attr("stroke-width", 0.5)
        .attr("x", (d) => d.x)
        .attr("y", (d) => d.y)
        .attr("height", (d) => d.height)
        .attr("width", 0);
      group.append("text").attr("aria-hidden", "true").attr("font-size", 13);
      appendRing(group);
      return group;
    })
    .order()
    .attr("aria-label", (d) => `${d.name}: ${d.detail}`);
  moveTo(
    parts
      .select<SVGRectElement>(".fill")
      .attr("fill", (d) => d.colour)
      // An edge would hide the colour of a sliver.
      .attr("stroke-width", (d) => (d.width < 4 ? 0 : 0.5)),
    { x: (d) => d.x, y: (d) => d.y, width: (d) => d.width, height: (d) => d.height },
    animate,
  );
  moveTo(
    parts
      .select<SVGTextElement>("text")
      .attr("fill", (d) => onColour(d.colour))
      .text((d) => d.inside),
    { x: (d) => d.x + 6, y: (d) => d.y + d.height / 2 + 4.5 },
    animate,
  );
  placeRects(
    parts.select(".cm-ring"),
    (d) => d,
    () => 2,
  );
}

/** Names, sums and the key. */
function drawWords(layer: Layer, texts: readonly BarText[], animate: boolean): void {
  const labels = layer
    .selectAll<SVGGElement, BarText>("g")
    .data(texts, byId as never)
    .join((enter) => {
      const group = enter.append("g").attr("transform", (d) => `translate(${d.x},${d.y})`);
      group.append("text");
      return group;
    });
  moveTo(labels, { transform: (d) => `translate(${d.x},${d.y})` }, animate);
  labels.each(function (text) {
    select(this)
      .selectAll("rect")
      .data(text.swatch ? [text.swatch] : [])
      .join("rect")
      .attr("y", text.height / 2 - 6)
      .attr("width", 12)
      .attr("height", 12)
      .attr("stroke", ink("edge"))
      .attr("stroke-width", 0.5)
      .attr("fill", (colour) => colour);
    const node = this.querySelector("text")!;
    node.setAttribute("fill", text.faint ? ink("muted") : ink("ink"));
    node.setAttribute("transform", `translate(${text.swatch ? 17 : 0},0)`);
    writeLines(node, text.lines, { size: 13, leading: 17, anchor: "start" });
  });
}
