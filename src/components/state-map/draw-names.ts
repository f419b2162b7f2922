import type { Selection } from "d3";
import { ink, onColour } from "../palette.js";
import type { StateName } from "./names.js";

/** Writes postal codes, and numbers where there is room, in a colour that reads on their ground. */
export function drawNames(
  names: Selection<SVGGElement, unknown, null, undefined>,
  named: readonly StateName[],
  groundOf: (code: string) => string,
): void {
  const texts = names
    .selectAll<SVGTextElement, StateName>("text")
    .data(named, ((d: StateName) => d.code) as never)
    .join((enter) => {
      const text = enter.append("text");
      text
        .append("tspan")
        .attr("class", "code")
        .text((d) => d.code);
      text.append("tspan").attr("class", "number").attr("font-weight", 700);
      return text;
    });
  texts
    .attr("font-size", (d) => d.size)
    .attr("fill", (d) => {
      const ground = groundOf(d.code);
      return ground === ink("land") ? ink("ink") : onColour(ground);
    });
  texts
    .select(".code")
    .attr("x", (d) => d.x)
    .attr("y", (d) => d.y);
  texts
    .select(".number")
    .attr("x", (d) => d.x)
    .attr("y", (d) => d.y + d.size * 1.1)
    .text((d) => d.number);
}
