import { select } from "d3";
import { moveTo, paced } from "../motion.js";
import { flowColour, ink, relationColour } from "../palette.js";
import { watchWidth } from "../responsive.js";
import { roving } from "../roving.js";
import { addTip, type TipWords } from "../tip.js";
import { drawTexts } from "./chart-text.js";
import { layoutWaterfall, type Step, type WaterfallBar } from "./waterfall/layout.js";

export type WaterfallChart = HTMLElement & { update(steps: readonly Step[]): void };

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
export function waterfall(even: number, { width }: { width?: number } = {}): WaterfallChart {
  const root = document.createElement("div");
  root.className = "cm-chart cm-waterfall";
  const svg = select(root)
    .append("svg")
    .attr("role", "group")
    .attr("font-family", "var(--cm-sans)")
    .attr("aria-label", "Match weight of the pair, field by field");
  const lines = svg.append("g").attr("stroke", ink("edge")).attr("aria-hidden", "true");
  const [zero, odds] = [lines.append("line"), lines.append("line").attr("stroke-dasharray", "5 4")];
  const joints = lines.append("g");
  const bars = svg.append("g");
  const texts = svg.append("g").attr("aria-hidden", "true");
  const rove = roving(root);
  let tips = new Map<string, TipWords>();
  addTip(root, (key) => tips.get(key));
  let steps: readonly Step[] | undefined;
  let room = width ?? 900;
  let drawn = false;
  const mayMove = paced();

  function draw(move: boolean) {
    if (!steps) return;
    const drawing = layoutWaterfall(steps, even, room);
    tips = new Map(drawing.bars.map((bar) => [bar.id, bar]));
    svg
      .attr("viewBox", `0 0 ${drawing.width} ${drawing.height}`)
      .attr("width", drawing.width)
      .attr("height", drawing.height);
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
        const group = enter
          .append("g")
          .attr("role", "img")
          .attr("tabindex", -1)
          .attr("data-tip", byId);
        group.append("rect").attr("class", "fill").attr("stroke", ink("edge"));
        group
          .append("rect")
          .attr("class", "cm-ring")
          .attr("data-screen-only", "")
          .attr("fill", "none");
        return group;
      })
      .attr("aria-label", ({ name, detail }) => `${name}: ${detail}`);
    moveTo(
      parts
        .select<SVGRectElement>(".fill")
        .attr("fill", ({ kind }) => COLOURS[kind])
        .attr("stroke-width", (bar) => (bar.width < 4 ? 0 : 0.5)),
      { x: (d) => d.x, y: (d) => d.y, width: (d) => d.width, height: (d) => d.height },
      move && drawn && mayMove(),
    );
    parts
      .select(".cm-ring")
      .attr("x", (d) => d.x - 2)
      .attr("y", (d) => d.y - 2)
      .attr("width", (d) => d.width + 4)
      .attr("height", (d) => d.height + 4);
    drawTexts(texts, drawing.texts);
    rove.refresh();
    drawn = true;
  }
  if (width === undefined) {
    watchWidth(root, (next) => {
      room = next;
      draw(false);
    });
  }
  return Object.assign(root, {
    update(next: readonly Step[]) {
      steps = next;
      draw(true);
    },
  });
}
