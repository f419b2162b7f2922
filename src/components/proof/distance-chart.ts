import { chart } from "../chart.js";
import { drawTexts } from "../linkage/chart-text.js";
import { ink } from "../palette.js";
import { drawParts } from "../svg/parts.js";
import { drawTicks } from "../svg/ticks.js";
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

/** Lays out the chart of all numbers for a width in px. */
type DistanceLayout = (width: number) => DistanceDrawing;

/** The chart of all numbers, drawn at the element's width, or at `width` where that is given. */
export function distanceChart(label: string, layout: DistanceLayout, width?: number): HTMLElement {
  const made = chart<DistanceLayout>({ label, name: "cm-distances", width }, (svg) => {
    const hidden = () => svg.append("g").attr("aria-hidden", "true");
    const [ticks, marks, texts] = [hidden(), hidden(), hidden()];
    const parts = svg.append("g");
    return (lay, room) => {
      const drawing = lay(room);
      drawTicks(ticks, drawing.ticks);
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
      return drawing;
    };
  });
  made.update(layout);
  return made;
}
