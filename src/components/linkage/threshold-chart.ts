import { type Chart, chart } from "../chart.js";
import { flowColour, ink, relationColour } from "../palette.js";
import { drawParts } from "../svg/parts.js";
import { drawTexts } from "./chart-text.js";
import type { ThresholdRun } from "./linkage-file.js";
import { layoutThresholds, type ThresholdDrawing } from "./thresholds/layout.js";
import type { Series } from "./thresholds/series.js";

/** A run, and the threshold that is chosen. */
interface ShownThresholds {
  readonly run: ThresholdRun;
  readonly threshold: number;
}

/** Colour and dashes of each line: no two are told apart by colour alone. */
const STROKES: Readonly<Record<Series, { colour: string; dash: string }>> = {
  precision: { colour: ink("ink"), dash: "none" },
  recall: { colour: flowColour("itin"), dash: "7 4" },
  wrong: { colour: relationColour("strangerError"), dash: "none" },
  exposed: { colour: relationColour("subject"), dash: "7 4" },
};

interface Options {
  readonly onFile: number;
  readonly width?: number;
  /** A reader picked a threshold on the chart. */
  readonly onPick: (threshold: number) => void;
}

const byId = (datum: { readonly id: string }) => datum.id;

/** Precision, recall, wrong records and people exposed at every threshold, the chosen one marked. */
export function thresholdChart({ onFile, width, onPick }: Options): Chart<ShownThresholds> {
  const options = { label: "What each threshold does", name: "cm-thresholds", width };
  return chart<ShownThresholds>(options, (svg) => {
    const grid = svg.append("g").attr("stroke", ink("rule")).attr("aria-hidden", "true");
    const marks = svg
      .append("g")
      .attr("stroke", ink("ink"))
      .attr("stroke-width", 1.5)
      .attr("aria-hidden", "true");
    const lines = svg.append("g").attr("fill", "none").attr("aria-hidden", "true");
    const dots = svg.append("g").attr("aria-hidden", "true");
    const keys = svg.append("g").attr("fill", "none").attr("aria-hidden", "true");
    const texts = svg.append("g").attr("aria-hidden", "true");
    const columns = svg.append("g");
    return (shown, room) => {
      const drawing = layoutThresholds(shown.run, onFile, shown.threshold, room);
      grid
        .selectAll("line")
        .data(drawing.grid, byId as never)
        .join("line")
        .attr("x1", drawing.left)
        .attr("x2", drawing.right)
        .attr("y1", ({ y }) => y)
        .attr("y2", ({ y }) => y);
      marks
        .selectAll("line")
        .data(drawing.marks, byId as never)
        .join("line")
        .attr("x1", ({ x }) => x)
        .attr("x2", ({ x }) => x)
        .attr("y1", ({ from }) => from)
        .attr("y2", ({ to }) => to);
      lines
        .selectAll<SVGPathElement, ThresholdDrawing["lines"][number]>("path")
        .data(drawing.lines, byId as never)
        .join("path")
        .attr("stroke", ({ id }) => STROKES[id].colour)
        .attr("stroke-dasharray", ({ id }) => STROKES[id].dash)
        .attr("stroke-width", 2.5)
        .attr("d", ({ stretches }) =>
          stretches.map((part) => `M${part.map((p) => p.join(",")).join("L")}`).join(""),
        );
      dots
        .selectAll("circle")
        .data(
          drawing.lines.filter(({ now }) => now !== undefined),
          byId as never,
        )
        .join("circle")
        .attr("r", 5)
        .attr("fill", ({ id }) => STROKES[id].colour)
        .attr("stroke", ink("page"))
        .attr("stroke-width", 1.5)
        .attr("cx", ({ now }) => now![0])
        .attr("cy", ({ now }) => now![1]);
      keys
        .selectAll("line")
        .data(drawing.keys, byId as never)
        .join("line")
        .attr("stroke", ({ id }) => STROKES[id].colour)
        .attr("stroke-dasharray", ({ id }) => STROKES[id].dash)
        .attr("stroke-width", 2.5)
        .attr("x1", ({ x }) => x)
        .attr("x2", ({ x }) => x + 20)
        .attr("y1", ({ y }) => y + 9)
        .attr("y2", ({ y }) => y + 9);
      drawTexts(texts, drawing.texts);
      drawParts(columns, drawing.columns).on("click", (_, { threshold }) => onPick(threshold));
      return { ...drawing, parts: drawing.columns };
    };
  });
}
