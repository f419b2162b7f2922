import type { Selection } from "d3";
import { compact } from "../numbers.js";
import { ink, relationColour, stepColour } from "../palette.js";
import { keySizes, MEASURE_LABELS, type Measure, rateLabel } from "./measures.js";

type Layer = Selection<SVGGElement, unknown, null, undefined>;

interface KeyScale {
  readonly measure: Measure;
  /** Largest value for circles, upper end of the steps for colours. */
  readonly top: number;
  readonly radius: (value: number) => number;
}

/** Draws the map's key at the origin of `layer`: two circles, or six steps with their bounds. */
export function drawKey(layer: Layer, { measure, top, radius }: KeyScale): void {
  layer.selectAll("*").remove();
  const write = (text: string, x: number, y: number, anchor = "start") =>
    layer
      .append("text")
      .attr("x", x)
      .attr("y", y)
      .attr("text-anchor", anchor)
      .attr("font-size", 12)
      .attr("fill", ink("muted"))
      .text(text);
  write(
    measure === "count"
      ? "People exposed; the area of a circle is the number"
      : MEASURE_LABELS[measure],
    0,
    10,
  );
  if (measure === "count") {
    // Nested on one floor: what is compared is area, so the eye needs a common base.
    const sizes = keySizes(top);
    const biggest = radius(sizes[0] ?? 0);
    const floor = 20 + 2 * biggest;
    for (const [i, size] of sizes.entries()) {
      const r = radius(size);
      const high = floor - 2 * r;
      layer
        .append("circle")
        .attr("cx", biggest + 1)
        .attr("cy", floor - r)
        .attr("r", r)
        .attr("fill", relationColour("subject"))
        .attr("fill-opacity", 0.3)
        .attr("stroke", relationColour("subject"));
      const y = Math.max(high + 4, i === 0 ? 24 : 24 + 16 * i);
      layer
        .append("path")
        .attr("d", `M${biggest + 1},${high}L${2 * biggest + 10},${y - 4}`)
        .attr("stroke", ink("edge"))
        .attr("stroke-width", 0.75);
      write(compact(size), 2 * biggest + 14, y);
    }
    return;
  }
  const step = 44;
  for (let i = 0; i < 6; ++i) {
    layer
      .append("rect")
      .attr("x", i * step)
      .attr("y", 20)
      .attr("width", step)
      .attr("height", 14)
      .attr("fill", stepColour(i))
      .attr("stroke", ink("edge"))
      .attr("stroke-width", 0.5);
    if (i > 0) write(rateLabel((top * i) / 6), i * step, 49, "middle");
  }
  write("0", 0, 49);
  write(rateLabel(top), 6 * step, 49, "middle");
}
