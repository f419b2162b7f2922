import { type Chart, chart } from "../chart.js";
import { drawTexts } from "../linkage/chart-text.js";
import { flowColour, ink, relationColour } from "../palette.js";
import { drawParts } from "../svg/parts.js";
import { drawTicks } from "../svg/ticks.js";
import type { DotDrawing, DotKind } from "./dot-drawing.js";

const COLOURS: Readonly<Record<DotKind, string>> = {
  fitted: ink("ink"),
  given: ink("muted"),
  tested: relationColour("subject"),
  people: relationColour("householdError"),
  more: relationColour("subject"),
  fewer: flowColour("itin"),
};

const HOLLOW: ReadonlySet<DotKind> = new Set(["fitted", "given", "fewer"]);

const byId = (datum: { readonly id: string }) => datum.id;

/** A square or a disc around (0, 0) as a path. */
const shape = (kind: DotKind): string =>
  kind === "fitted" ? "M-4.5,-4.5h9v9h-9z" : "M-4.5,0a4.5,4.5 0 1,0 9,0a4.5,4.5 0 1,0 -9,0z";

/** Lays out a drawing of dots for a width in px. */
export type DotLayout = (width: number) => DotDrawing;

/**
 * Dots with their ranges, drawn from a layout at the element's width, or at `width` where that is
 * given; `update` takes another layout. `label` names the whole for those who cannot see it.
 */
export function dotChart(label: string, layout: DotLayout, width?: number): Chart<DotLayout> {
  const made = chart<DotLayout>({ label, name: "cm-dots", width }, (svg) => {
    const hidden = () => svg.append("g").attr("aria-hidden", "true");
    const [bands, ticks, spans, dots, texts] = [hidden(), hidden(), hidden(), hidden(), hidden()];
    const parts = svg.append("g");
    return (lay, room) => {
      const drawing = lay(room);
      bands
        .selectAll("rect")
        .data(drawing.bands, byId as never)
        .join("rect")
        .attr("fill", ink("land"))
        .attr("x", ({ from }) => from)
        .attr("width", ({ from, to }) => to - from)
        .attr("y", ({ y }) => y - 8)
        .attr("height", 16);
      drawTicks(ticks, drawing.ticks);
      spans
        .selectAll("line")
        .data(drawing.spans, byId as never)
        .join("line")
        .attr("stroke", ({ kind }) => COLOURS[kind])
        .attr("stroke-width", 3)
        .attr("stroke-linecap", "round")
        .attr("x1", ({ from }) => from)
        .attr("x2", ({ to }) => to)
        .attr("y1", ({ y }) => y)
        .attr("y2", ({ y }) => y);
      dots
        .selectAll("path")
        .data(drawing.dots, byId as never)
        .join("path")
        .attr("d", ({ kind }) => shape(kind))
        .attr("transform", ({ x, y }) => `translate(${x},${y})`)
        .attr("fill", ({ kind }) => (HOLLOW.has(kind) ? ink("page") : COLOURS[kind]))
        .attr("stroke", ({ kind }) => COLOURS[kind])
        .attr("stroke-width", 2);
      drawTexts(texts, drawing.texts);
      drawParts(parts, drawing.parts);
      return drawing;
    };
  });
  made.update(layout);
  return made;
}
