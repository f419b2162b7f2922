import { line } from "d3";
import { type Chart, chart } from "../chart.js";
import { uniqueId } from "../dom.js";
import { drawTexts } from "../linkage/chart-text.js";
import { ink } from "../palette.js";
import { drawParts } from "../svg/parts.js";
import type { LoopDrawing } from "./loop-drawing.js";
import { narrowLoop } from "./loop-narrow.js";
import { wideLoop } from "./loop-wide.js";
import { loopWords } from "./loop-words.js";
import type { Outlook } from "./outlook.js";

/** What the diagram shows: a year (from 1) of an outlook. */
export interface LoopData {
  readonly outlook: Outlook;
  readonly year: number;
}

/** Below this width, px, the loop is a column. */
const COLUMN = 640;

const byId = (datum: { readonly id: string }) => datum.id;

export function layoutLoop({ outlook, year }: LoopData, width: number): LoopDrawing {
  const words = loopWords(outlook, year);
  return width < COLUMN ? narrowLoop(words, width) : wideLoop(words, width);
}

/** The loop from exposure to filing and back, with the numbers of one year. */
export function loopChart(width?: number): Chart<LoopData> {
  const label = "How exposure, filing and the tax file act on each other in a year";
  return chart<LoopData>({ label, name: "cm-loop", width }, (svg) => {
    const head = uniqueId("arrow");
    svg
      .append("defs")
      .append("marker")
      .attr("id", head)
      .attr("viewBox", "0 0 10 10")
      .attr("refX", 9)
      .attr("refY", 5)
      .attr("markerWidth", 11)
      .attr("markerHeight", 11)
      .attr("markerUnits", "userSpaceOnUse")
      .attr("orient", "auto")
      .append("path")
      .attr("d", "M0,0 L10,5 L0,10 z")
      .attr("fill", ink("muted"));
    const [boxes, arrows, texts] = ["boxes", "arrows", "texts"].map(() =>
      svg.append("g").attr("aria-hidden", "true"),
    );
    const parts = svg.append("g");
    const path = line();
    return (data, room) => {
      const drawing = layoutLoop(data, room);
      boxes!
        .selectAll("rect")
        .data(drawing.boxes, byId as never)
        .join("rect")
        .attr("x", ({ x }) => x + 0.5)
        .attr("y", ({ y }) => y + 0.5)
        .attr("width", ({ width: w }) => w - 1)
        .attr("height", ({ height }) => height - 1)
        .attr("rx", 4)
        .attr("fill", ({ id }) => (id === "away" || id === "filers" ? ink("land") : ink("panel")))
        .attr("stroke", ink("edge"));
      arrows!
        .selectAll("path")
        .data(drawing.arrows, byId as never)
        .join("path")
        .attr("d", ({ points }) => path(points as [number, number][]))
        .attr("fill", "none")
        .attr("stroke", ink("muted"))
        .attr("stroke-width", ({ kind }) => (kind === "people" ? 2.5 : 1.5))
        .attr("stroke-dasharray", ({ kind }) => (kind === "people" ? null : "5 4"))
        .attr("marker-end", `url(#${head})`);
      drawTexts(texts!, drawing.texts);
      drawParts(parts, drawing.boxes);
      return { ...drawing, parts: drawing.boxes };
    };
  });
}
