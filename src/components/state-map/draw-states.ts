import type { Selection } from "d3";
import { ink, relationColour } from "../palette.js";
import { appendRing } from "../svg/parts.js";
import type { StateShape, StatesGeometry } from "./geometry.js";

/** The layers of the map, bottom to top; what is drawn into them once is drawn. */
export function drawStates(
  svg: Selection<SVGSVGElement, unknown, null, undefined>,
  geometry: StatesGeometry,
) {
  const map = svg.append("g");
  const states = map
    .selectAll<SVGGElement, StateShape>("g")
    .data(geometry.states)
    .join("g")
    .attr("role", "img")
    .attr("tabindex", -1)
    .attr("data-tip", (d) => d.code);
  const land = states
    .append("path")
    .attr("class", "land")
    .attr("d", (d) => d.path);
  map
    .append("path")
    .attr("d", geometry.borders)
    .attr("fill", "none")
    .attr("stroke", ink("page"))
    .attr("stroke-linejoin", "round")
    .attr("vector-effect", "non-scaling-stroke")
    .attr("pointer-events", "none");
  const rings = appendRing(states).attr("vector-effect", "non-scaling-stroke");
  const circles = svg
    .append("g")
    .attr("pointer-events", "none")
    .attr("fill", relationColour("subject"))
    .attr("fill-opacity", 0.55)
    .attr("stroke", relationColour("subject"))
    .selectAll("circle")
    .data([...geometry.states])
    .join("circle");
  const names = svg
    .append("g")
    .attr("aria-hidden", "true")
    .attr("pointer-events", "none")
    .attr("text-anchor", "middle");
  const leaders = svg
    .append("g")
    .attr("fill", "none")
    .attr("stroke", ink("edge"))
    .attr("stroke-width", 0.75)
    .attr("pointer-events", "none");
  const callouts = svg.append("g").attr("aria-hidden", "true");
  const key = svg.append("g").attr("aria-hidden", "true");
  return { map, states, land, rings, circles, names, leaders, callouts, key };
}
