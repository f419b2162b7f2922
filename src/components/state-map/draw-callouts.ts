import type { Selection } from "d3";
import { ink } from "../palette.js";
import { appendTarget } from "../svg/parts.js";
import type { Callout } from "./places.js";

type Layer = Selection<SVGGElement, unknown, null, undefined>;

/** Puts the rows of small states in their places. */
export function placeCallouts(layer: Layer, callouts: readonly Callout[]): void {
  const rows = layer
    .selectAll<SVGGElement, Callout>("g")
    .data(callouts)
    .join((enter) => {
      const group = enter.append("g");
      appendTarget(group);
      group
        .append("rect")
        .attr("class", "swatch")
        .attr("y", 6)
        .attr("width", 12)
        .attr("height", 12)
        .attr("stroke", ink("edge"))
        .attr("stroke-width", 0.5);
      const text = group
        .append("text")
        .attr("font-size", 12)
        .attr("y", 16)
        .attr("fill", ink("ink"));
      text.append("tspan").attr("class", "code").attr("font-weight", 700);
      text.append("tspan").attr("class", "value").attr("dx", 5);
      return group;
    });
  rows.attr("data-tip", (d) => d.code).attr("transform", (d) => `translate(${d.x},${d.y})`);
  rows
    .select(".cm-target")
    .attr("width", (d) => d.width)
    .attr("height", 24);
  rows.select(".swatch").attr("display", (d) => (d.swatch ? null : "none"));
  rows.select("text").attr("x", (d) => (d.swatch ? 17 : 0));
  rows.select(".code").text((d) => d.code);
}

/** Writes the numbers of small states and colours their keys. */
export function writeCallouts(
  layer: Layer,
  colour: (code: string) => string,
  label: (code: string) => string,
): void {
  layer.selectAll<SVGGElement, Callout>("g").each(function ({ code }) {
    this.querySelector(".swatch")?.setAttribute("fill", colour(code));
    const text = this.querySelector(".value");
    if (text) text.textContent = label(code);
  });
}
