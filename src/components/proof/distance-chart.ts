import { select } from "d3";
import { drawTexts } from "../linkage/chart-text.js";
import { ink } from "../palette.js";
import { watchWidth } from "../responsive.js";
import { roving } from "../roving.js";
import { drawParts } from "../svg/parts.js";
import { addTip } from "../tip.js";
import type { DistanceDrawing, MarkKind } from "./distance-drawing.js";

const FILLS: Readonly<Record<MarkKind, string>> = {
  agrees: ink("muted"),
  nothing: ink("page"),
  fails: ink("accent"),
};

const byId = (datum: { readonly id: string }) => datum.id;

/** A disc around (0, 0), or a diamond a little larger, as a path. */
function shape({ kind, radius: r }: DistanceDrawing["marks"][number]): string {
  if (kind === "fails") return `M0,${-r - 1}L${r + 1},0L0,${r + 1}L${-r - 1},0z`;
  return `M${-r},0a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0z`;
}

/** The chart of all numbers, drawn at the element's width, or at `width` where that is given. */
export function distanceChart(
  label: string,
  layout: (width: number) => DistanceDrawing,
  width?: number,
): HTMLElement {
  const root = document.createElement("div");
  root.className = "cm-chart cm-distances";
  const svg = select(root)
    .append("svg")
    .attr("role", "group")
    .attr("font-family", "var(--cm-sans)")
    .attr("aria-label", label);
  const hidden = () => svg.append("g").attr("aria-hidden", "true");
  const [ticks, marks, texts] = [hidden(), hidden(), hidden()];
  const parts = svg.append("g");
  const rove = roving(root);
  let words = new Map<string, DistanceDrawing["parts"][number]>();
  addTip(root, (key) => words.get(key));

  function draw(room: number) {
    const drawing = layout(room);
    words = new Map(drawing.parts.map((part) => [part.id, part]));
    svg
      .attr("viewBox", `0 0 ${drawing.width} ${drawing.height}`)
      .attr("width", drawing.width)
      .attr("height", drawing.height);
    ticks
      .selectAll("line")
      .data(drawing.ticks, byId as never)
      .join("line")
      .attr("stroke", ({ strong }) => (strong ? ink("ink") : ink("rule")))
      .attr("stroke-dasharray", ({ strong }) => (strong ? "4 3" : "none"))
      .attr("x1", ({ x }) => x)
      .attr("x2", ({ x }) => x)
      .attr("y1", ({ from }) => from)
      .attr("y2", ({ to }) => to);
    marks
      .selectAll("path")
      .data(drawing.marks, byId as never)
      .join("path")
      .attr("d", shape)
      .attr("transform", ({ x, y }) => `translate(${x},${y})`)
      .attr("fill", ({ kind }) => FILLS[kind])
      .attr("stroke", ({ kind }) => (kind === "nothing" ? ink("muted") : "none"));
    drawTexts(texts, drawing.texts);
    drawParts(parts, drawing.parts);
    rove.refresh();
  }
  if (width === undefined) watchWidth(root, draw);
  else draw(width);
  return root;
}
