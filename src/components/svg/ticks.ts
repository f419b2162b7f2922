import type { BaseType, Selection } from "d3";
import { ink } from "../palette.js";

/** A vertical line of a scale in px; strong ones are what others are compared with. */
export interface Tick {
  readonly id: string;
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly strong: boolean;
}

const byId = (datum: { readonly id: string }) => datum.id;

/** Draws the lines of a scale, strong ones darker and dashed. */
export function drawTicks(
  layer: Selection<SVGGElement, unknown, BaseType, unknown>,
  ticks: readonly Tick[],
): void {
  layer
    .selectAll("line")
    .data(ticks, byId as never)
    .join("line")
    .attr("stroke", ({ strong }) => (strong ? ink("ink") : ink("rule")))
    .attr("stroke-dasharray", ({ strong }) => (strong ? "4 3" : "none"))
    .attr("x1", ({ x }) => x)
    .attr("x2", ({ x }) => x)
    .attr("y1", ({ from }) => from)
    .attr("y2", ({ to }) => to);
}
