import { type Chart, chart } from "../chart.js";
import { moveTo } from "../motion.js";
import { flowColour, ink, relationColour } from "../palette.js";
import { appendParts, appendRing, placeRects } from "../svg/parts.js";
import { drawTexts } from "./chart-text.js";
import { layoutWaterfall, type Step, type WaterfallBar } from "./waterfall/layout.js";

const COLOURS: Readonly<Record<WaterfallBar["kind"], string>> = {
  for: flowColour("itin"),
  against: relationColour("coresidents"),
  total: ink("ink"),
};

const byId = (datum: { readonly id: string }) => datum.id;

/**
 * How the fields of a pair add up to its match weight: bars to the right speak for the same person,
 * bars to the left against. Follows its element's width unless `width` is given.
 */
export function waterfall(
  even: number,
  { width }: { width?: number } = {},
): Chart<readonly Step[]> {
  const options = {
    label: "Match weight of the pair, field by field",
    name: "cm-waterfall",
    width,
  };
  return chart<readonly Step[]>(options, (svg) => {
    const lines = svg.append("g").attr("stroke", ink("edge")).attr("aria-hidden", "true");
    const [zero, odds] = [
      lines.append("line"),
      lines.append("line").attr("stroke-dasharray", "5 4"),
    ];
    const joints = lines.append("g");
    const bars = svg.append("g");
    const texts = svg.append("g").attr("aria-hidden", "true");
    return (steps, room, move) => {
      const drawing = layoutWaterfall(steps, even, room);
      for (const [line, { x, from, to }] of [
        [zero, drawing.zero],
        [odds, drawing.even],
      ] as const) {
        line.attr("x1", x).attr("x2", x).attr("y1", from).attr("y2", to);
      }
      joints
        .selectAll<SVGLineElement, (typeof drawing.joints)[number]>("line")
        .data(drawing.joints, byId as never)
        .join("line")
        .attr("x1", ({ x }) => x)
        .attr("x2", ({ x }) => x)
        .attr("y1", ({ from }) => from)
        .attr("y2", ({ to }) => to);
      const parts = bars
        .selectAll<SVGGElement, WaterfallBar>("g")
        .data(drawing.bars, byId as never)
        .join((enter) => {
          const group = appendParts(enter as never);
          group.append("rect").attr("class", "fill").attr("stroke", ink("edge"));
          appendRing(group);
          return group as never;
        })
        .attr("aria-label", ({ name, detail }) => `${name}: ${detail}`);
      moveTo(
        parts
          .select<SVGRectElement>(".fill")
          .attr("fill", ({ kind }) => COLOURS[kind])
          .attr("stroke-width", (bar) => (bar.width < 4 ? 0 : 0.5)),
        { x: (d) => d.x, y: (d) => d.y, width: (d) => d.width, height: (d) => d.height },
        move,
      );
      placeRects(
        parts.select(".cm-ring"),
        (bar) => bar,
        () => 2,
      );
      drawTexts(texts, drawing.texts);
      return { ...drawing, parts: drawing.bars };
    };
  });
}
