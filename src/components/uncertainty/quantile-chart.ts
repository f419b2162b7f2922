import { type Chart, chart } from "../chart.js";
import { drawTexts } from "../linkage/chart-text.js";
import { ink, relationColour } from "../palette.js";
import { drawParts } from "../svg/parts.js";
import type { LineKind, QuantileDrawing } from "./quantile-dots.js";

const byId = (datum: { readonly id: string }) => datum.id;
const dashes = (kind: LineKind): string => (kind === "usual" ? "5 4" : "none");

export type QuantileLayout = (width: number) => QuantileDrawing;

/** A number's draws as stacked dots, with the band of nine in ten, the median and the default. */
export function quantileChart(label: string, width?: number): Chart<QuantileLayout> {
  return chart<QuantileLayout>({ label, name: "cm-quantiles", width }, (svg) => {
    const hidden = () => svg.append("g").attr("aria-hidden", "true");
    const [bands, ticks, dots, rims, lines, key, texts] = [
      hidden(),
      hidden(),
      hidden(),
      hidden(),
      hidden(),
      hidden(),
      hidden(),
    ];
    const parts = svg.append("g");
    return (lay, room) => {
      const drawing = lay(room);
      const { band, radius } = drawing;
      bands
        .selectAll("rect")
        .data([band])
        .join("rect")
        .attr("fill", ink("land"))
        .attr("x", ({ from }) => from)
        .attr("width", ({ from, to }) => Math.max(2, to - from))
        .attr("y", ({ top }) => top)
        .attr("height", ({ top, base }) => base - top);
      ticks
        .selectAll("path")
        .data([drawing.ticks])
        .join("path")
        .attr("stroke", ink("edge"))
        .attr("fill", "none")
        .attr(
          "d",
          (marks) =>
            `M0,${band.base}H${drawing.width}${marks.map(({ x }) => `M${x},${band.base}v5`).join("")}`,
        );
      dots
        .selectAll("circle")
        .data(drawing.dots, byId as never)
        .join("circle")
        .attr("r", radius)
        .attr("cx", ({ x }) => x)
        .attr("cy", ({ y }) => y)
        .attr("stroke", relationColour("subject"))
        .attr("stroke-width", 1.5)
        .attr("fill", ({ inside }) => (inside ? relationColour("subject") : ink("page")));
      // A rim in the page's colour sets each line off from the dots it crosses.
      for (const [layer, colour, width] of [
        [rims, ink("page"), 6],
        [lines, ink("ink"), 2],
      ] as const) {
        layer
          .selectAll("line")
          .data(drawing.lines, byId as never)
          .join("line")
          .attr("stroke", colour)
          .attr("stroke-width", width)
          .attr("stroke-dasharray", ({ id }) => (layer === lines ? dashes(id) : "none"))
          .attr("x1", ({ x }) => x)
          .attr("x2", ({ x }) => x)
          .attr("y1", ({ top }) => top)
          .attr("y2", ({ base }) => base);
      }
      key
        .selectAll("path")
        .data(drawing.key, byId as never)
        .join("path")
        .attr("d", ({ x, y, kind }) =>
          kind === "inside" ? `M${x - 6},${y - 6}h12v12h-12z` : `M${x},${y - 8}v16`,
        )
        .attr("fill", ({ kind }) => (kind === "inside" ? ink("land") : "none"))
        .attr("stroke", ({ kind }) => (kind === "inside" ? ink("edge") : ink("ink")))
        .attr("stroke-width", ({ kind }) => (kind === "inside" ? 1 : 2))
        .attr("stroke-dasharray", ({ kind }) => dashes(kind));
      drawTexts(texts, drawing.texts);
      drawParts(parts, drawing.parts);
      return drawing;
    };
  });
}
