import { select } from "d3";
import { type BarText, type ByStatus, layoutBars, type Segment } from "./exposure-bars/layout.js";
import { moveTo, paced } from "./motion.js";
import { ink, onColour } from "./palette.js";
import { watchWidth } from "./responsive.js";
import { roving } from "./roving.js";
import { writeLines } from "./svg/write-lines.js";
import { addTip, type TipWords } from "./tip.js";

export type ExposureBars = HTMLElement & { update(byStatus: ByStatus): void };

const byId = (datum: { readonly id: string }) => datum.id;

/**
 * People exposed by standing, each bar split by why they are exposed. Follows its element's width
 * unless `width` is given. `update` moves the bars that are there.
 */
export function exposureBars({ width }: { width?: number } = {}): ExposureBars {
  const root = document.createElement("div");
  root.className = "cm-chart";
  const svg = select(root)
    .append("svg")
    .attr("role", "group")
    .attr("font-family", "var(--cm-sans)")
    .attr("aria-label", "People exposed by standing and by why they are exposed");
  const bars = svg.append("g");
  const texts = svg.append("g").attr("aria-hidden", "true");
  const rove = roving(root);
  let tips = new Map<string, TipWords>();
  addTip(root, (key) => tips.get(key));
  let data: ByStatus | undefined;
  let room = width ?? 900;
  let drawn = false;
  const mayMove = paced();

  function draw(move: boolean) {
    if (!data) return;
    const drawing = layoutBars(data, room);
    const animate = move && mayMove() && drawn;
    tips = new Map(drawing.segments.map((segment) => [segment.id, segment]));
    svg
      .attr("viewBox", `0 0 ${drawing.width} ${drawing.height}`)
      .attr("width", drawing.width)
      .attr("height", drawing.height);
    const parts = bars
      .selectAll<SVGGElement, Segment>("g")
      .data(drawing.segments, byId as never)
      .join((enter) => {
        const group = enter
          .append("g")
          .attr("role", "img")
          .attr("tabindex", -1)
          .attr("data-tip", byId);
        group
          .append("rect")
          .attr("class", "fill")
          .attr("stroke", ink("edge"))
          .attr("stroke-width", 0.5)
          .attr("x", (d) => d.x)
          .attr("y", (d) => d.y)
          .attr("height", (d) => d.height)
          .attr("width", 0);
        group.append("text").attr("aria-hidden", "true").attr("font-size", 13);
        group
          .append("rect")
          .attr("class", "cm-ring")
          .attr("data-screen-only", "")
          .attr("fill", "none");
        return group;
      })
      .order()
      .attr("aria-label", (d) => `${d.name}: ${d.detail}`);
    moveTo(
      parts
        .select<SVGRectElement>(".fill")
        .attr("fill", (d) => d.colour)
        // An edge would hide the colour of a sliver.
        .attr("stroke-width", (d) => (d.width < 4 ? 0 : 0.5)),
      { x: (d) => d.x, y: (d) => d.y, width: (d) => d.width, height: (d) => d.height },
      animate,
    );
    moveTo(
      parts
        .select<SVGTextElement>("text")
        .attr("fill", (d) => onColour(d.colour))
        .text((d) => d.inside),
      { x: (d) => d.x + 6, y: (d) => d.y + d.height / 2 + 4.5 },
      animate,
    );
    parts
      .select(".cm-ring")
      .attr("x", (d) => d.x - 2)
      .attr("y", (d) => d.y - 2)
      .attr("width", (d) => d.width + 4)
      .attr("height", (d) => d.height + 4);
    const labels = texts
      .selectAll<SVGGElement, BarText>("g")
      .data(drawing.texts, byId as never)
      .join((enter) => {
        const group = enter.append("g").attr("transform", (d) => `translate(${d.x},${d.y})`);
        group.append("text");
        return group;
      });
    moveTo(labels, { transform: (d) => `translate(${d.x},${d.y})` }, animate);
    labels.each(function (text) {
      select(this)
        .selectAll("rect")
        .data(text.swatch ? [text.swatch] : [])
        .join("rect")
        .attr("y", text.height / 2 - 6)
        .attr("width", 12)
        .attr("height", 12)
        .attr("stroke", ink("edge"))
        .attr("stroke-width", 0.5)
        .attr("fill", (colour) => colour);
      const node = this.querySelector("text")!;
      node.setAttribute("fill", text.faint ? ink("muted") : ink("ink"));
      node.setAttribute("transform", `translate(${text.swatch ? 17 : 0},0)`);
      writeLines(node, text.lines, { size: 13, leading: 17, anchor: "start" });
    });
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
    update(next: ByStatus) {
      data = next;
      draw(true);
    },
  });
}
