import { type Chart, chart } from "../chart.js";
import { drawTexts } from "../linkage/chart-text.js";
import { flowColour, ink, relationColour } from "../palette.js";
import { drawParts } from "../svg/parts.js";
import type { Line } from "./frontier/drawing.js";
import { layoutFrontier } from "./frontier/layout.js";
import type { Frontier, Standing } from "./frontier/points.js";

const FILLS: Readonly<Record<Standing, string>> = {
  reference: ink("ink"),
  compared: relationColour("subject"),
  other: ink("page"),
};

const STROKES: Readonly<Record<Standing, string>> = { ...FILLS, other: ink("muted") };

const byId = (datum: { readonly id: string }) => datum.id;

/** A square for the reference, a disc for any other policy, around (0, 0). */
const shape = (standing: Standing): string =>
  standing === "reference" ? "M-5,-5h10v10h-10z" : "M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0z";

/** Policies, and one of them at many thresholds, by people found and people exposed by mistake. */
export function frontierChart({ width }: { width?: number } = {}): Chart<Frontier> {
  const label = "People sought and found against people exposed by mistake";
  return chart<Frontier>({ label, name: "cm-frontier", width }, (svg) => {
    const hidden = () => svg.append("g").attr("aria-hidden", "true");
    const grid = hidden().attr("stroke", ink("rule"));
    const curve = hidden()
      .append("path")
      .attr("fill", "none")
      .attr("stroke", flowColour("itin"))
      .attr("stroke-width", 2)
      .attr("stroke-linejoin", "round");
    const steps = hidden().attr("fill", flowColour("itin"));
    const leaders = hidden().attr("stroke", ink("muted")).attr("stroke-width", 0.75);
    const dots = hidden().attr("stroke-width", 2);
    const texts = hidden();
    const parts = svg.append("g");
    const lines = (layer: typeof grid, data: readonly Line[]) =>
      layer
        .selectAll("line")
        .data(data, byId as never)
        .join("line")
        .attr("x1", ({ from }) => from[0])
        .attr("y1", ({ from }) => from[1])
        .attr("x2", ({ to }) => to[0])
        .attr("y2", ({ to }) => to[1]);
    return (frontier, room) => {
      const drawing = layoutFrontier(frontier, room);
      lines(grid, drawing.grid);
      curve.attr("d", drawing.curve.length > 0 ? `M${drawing.curve.join("L")}` : null);
      steps
        .selectAll("circle")
        .data(drawing.curve)
        .join("circle")
        .attr("r", 2.5)
        .attr("cx", ([x]) => x)
        .attr("cy", ([, y]) => y);
      lines(leaders, drawing.leaders);
      dots
        .selectAll("path")
        .data(drawing.dots, byId as never)
        .join("path")
        .attr("d", ({ standing }) => shape(standing))
        .attr("transform", ({ x, y }) => `translate(${x},${y})`)
        .attr("fill", ({ standing }) => FILLS[standing])
        .attr("stroke", ({ standing }) => STROKES[standing]);
      drawTexts(texts, drawing.texts);
      drawParts(parts, drawing.parts).order();
      return drawing;
    };
  });
}
