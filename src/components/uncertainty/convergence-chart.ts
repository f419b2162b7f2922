import { type Chart, chart } from "../chart.js";
import { drawTexts } from "../linkage/chart-text.js";
import { ink, relationColour } from "../palette.js";
import { drawParts } from "../svg/parts.js";
import type { ConvergenceDrawing } from "./convergence-layout.js";

const byId = (datum: { readonly id: string }) => datum.id;

export type ConvergenceLayout = (width: number) => ConvergenceDrawing;

/** The interval and the median by the number of draws. */
export function convergenceChart(label: string, width?: number): Chart<ConvergenceLayout> {
  return chart<ConvergenceLayout>({ label, name: "cm-convergence", width }, (svg) => {
    const hidden = () => svg.append("g").attr("aria-hidden", "true");
    const [band, ticks, median, texts] = [hidden(), hidden(), hidden(), hidden()];
    const parts = svg.append("g");
    return (lay, room) => {
      const drawing = lay(room);
      band
        .selectAll("path")
        .data([drawing.band])
        .join("path")
        .attr("fill", ink("land"))
        .attr("d", String);
      ticks
        .selectAll("line")
        .data(drawing.ticks, byId as never)
        .join("line")
        .attr("stroke", ink("rule"))
        .attr("x1", ({ x1 }) => x1)
        .attr("x2", ({ x2 }) => x2)
        .attr("y1", ({ y1 }) => y1)
        .attr("y2", ({ y2 }) => y2);
      median
        .selectAll("path")
        .data([drawing.median])
        .join("path")
        .attr("fill", "none")
        .attr("stroke", relationColour("subject"))
        .attr("stroke-width", 2.5)
        .attr("d", String);
      drawTexts(texts, drawing.texts);
      drawParts(parts, drawing.parts);
      return drawing;
    };
  });
}
