import { type Chart, chart } from "../chart.js";
import { drawTexts } from "../linkage/chart-text.js";
import { ink, relationColour } from "../palette.js";
import { drawParts } from "../svg/parts.js";
import type { PanelsDrawing } from "./panels-layout.js";

const byId = (datum: { readonly id: string }) => datum.id;

/** Lines over the years with their ranges, drawn from a layout of some data. */
export function panelsChart<T>(
  label: string,
  layout: (data: T, width: number) => PanelsDrawing,
  width?: number,
): Chart<T> {
  return chart<T>({ label, name: "cm-years", width }, (svg) => {
    const layers = ["rules", "paths", "dots", "texts"] as const;
    const [rules, paths, dots, texts] = layers.map(() =>
      svg.append("g").attr("aria-hidden", "true"),
    );
    const parts = svg.append("g");
    return (data, room) => {
      const drawing = layout(data, room);
      rules!
        .selectAll("line")
        .data(drawing.rules, byId as never)
        .join("line")
        .attr("stroke", ({ strong }) => (strong ? ink("edge") : ink("rule")))
        .attr("x1", ({ x1 }) => x1)
        .attr("x2", ({ x2 }) => x2)
        .attr("y1", ({ y }) => y)
        .attr("y2", ({ y }) => y)
        .attr("stroke-dasharray", ({ id }) => (id.endsWith("reference") ? "5 4" : null));
      paths!
        .selectAll("path")
        .data(drawing.paths, byId as never)
        .join("path")
        .attr("d", ({ d }) => d)
        .attr("fill", ({ kind }) => (kind === "band" ? relationColour("occupants") : "none"))
        .attr("stroke", ({ kind }) => (kind === "band" ? "none" : relationColour("subject")))
        .attr("stroke-width", 2.5)
        .attr("stroke-linejoin", "round");
      dots!
        .selectAll("circle")
        .data(drawing.dots, byId as never)
        .join("circle")
        .attr("cx", ({ x }) => x)
        .attr("cy", ({ y }) => y)
        .attr("r", 4)
        .attr("fill", relationColour("subject"));
      drawTexts(texts!, drawing.texts);
      drawParts(parts, drawing.parts);
      return drawing;
    };
  });
}
