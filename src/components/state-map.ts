import { select } from "d3";
import { ink, onColour, relationColour, stepColour } from "./palette.js";
import { watchWidth } from "./responsive.js";
import { roving } from "./roving.js";
import { drawKey } from "./state-map/draw-key.js";
import type { StateShape, StatesGeometry } from "./state-map/geometry.js";
import { measureSwitch } from "./state-map/measure-switch.js";
import {
  type Measure,
  measured,
  measureLabel,
  niceTop,
  type StateCount,
  stateDetail,
  stepOf,
} from "./state-map/measures.js";
import { placeNames, type StateName } from "./state-map/names.js";
import { LARGEST_CIRCLE, mapPlaces } from "./state-map/places.js";
import { addTip } from "./tip.js";

export type StateMap = HTMLElement & { update(counts: readonly StateCount[]): void };

interface MapOptions {
  readonly geometry: StatesGeometry;
  readonly width?: number;
  readonly measure?: Measure;
}

/**
 * People exposed by state: circles for the number, colours for a rate, with a switch between them.
 * States too small to write on have their number beside the map. Follows its element's width unless
 * `width` is given. `update` takes the counts of some or all states; a state left out counts 0.
 */
export function stateMap({ geometry, width, measure: first = "count" }: MapOptions): StateMap {
  const root = document.createElement("div");
  root.className = "cm-chart cm-map";
  let measure = first;
  let counts = new Map<string, StateCount>();
  let room = width ?? 960;
  root.append(
    measureSwitch(measure, (chosen) => {
      measure = chosen;
      paint();
    }),
  );
  const svg = select(root)
    .append("svg")
    .attr("role", "group")
    .attr("font-family", "var(--cm-sans)")
    .attr("aria-label", "Map of people exposed by state");
  const countOf = (code: string): StateCount =>
    counts.get(code) ?? { code, exposed: 0, undocumented: 0 };

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
  const rings = states
    .append("rect")
    .attr("class", "cm-ring")
    .attr("data-screen-only", "")
    .attr("fill", "none")
    .attr("vector-effect", "non-scaling-stroke");
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
  roving(svg.node()!).refresh();
  addTip(root, (code) => {
    const shape = geometry.states.find((state) => state.code === code);
    return shape && { name: shape.name, detail: stateDetail(shape, countOf(code)) };
  });

  /** Colours, circles and numbers: what changes with the counts. */
  function paint() {
    const value = (d: StateShape) => measured(measure, d, countOf(d.code));
    const largest = Math.max(0, ...geometry.states.map(value).filter(Number.isFinite));
    const places = mapPlaces(geometry, room);
    const top = measure === "count" ? largest : niceTop(largest);
    const radius = (n: number) =>
      largest > 0 ? Math.sqrt(Math.max(0, n) / largest) * LARGEST_CIRCLE * places.scale : 0;
    const fill = (d: StateShape) => {
      const step = measure === "count" ? -1 : stepOf(value(d), top);
      return step < 0 ? ink("land") : stepColour(step);
    };
    const isCount = measure === "count";
    states.attr("aria-label", (d) => `${d.name}: ${stateDetail(d, countOf(d.code))}`);
    land.attr("fill", fill);
    circles.attr("r", (d) => (isCount && value(d) >= 0.005 ? Math.max(1, radius(value(d))) : 0));
    const shapeOf = new Map(geometry.states.map((state) => [state.code, state]));
    const named = placeNames(geometry.states, {
      places,
      radius: isCount ? (d) => (value(d) >= 0.005 ? Math.max(1, radius(value(d))) : 0) : undefined,
      label: (d) => measureLabel(measure, value(d)),
    });
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
        const ground = fill(shapeOf.get(d.code)!);
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
    const words = callouts.selectAll<SVGGElement, (typeof places.callouts)[number]>("g");
    words.each(function ({ code }) {
      const shape = geometry.states.find((state) => state.code === code)!;
      const [swatch, text] = [this.querySelector(".swatch"), this.querySelector(".value")];
      swatch?.setAttribute("fill", isCount ? relationColour("subject") : fill(shape));
      if (text) text.textContent = measureLabel(measure, value(shape));
    });
    drawKey(key, { measure, top, radius });
  }

  /** Sizes and places: what changes with the width. */
  function place() {
    const places = mapPlaces(geometry, room);
    const { scale } = places;
    svg
      .attr("viewBox", `0 0 ${places.width} ${places.height}`)
      .attr("width", places.width)
      .attr("height", places.height);
    map.attr("transform", `scale(${scale})`);
    rings
      .attr("x", (d) => d.box[0] - 2)
      .attr("y", (d) => d.box[1] - 2)
      .attr("width", (d) => d.box[2] - d.box[0] + 4)
      .attr("height", (d) => d.box[3] - d.box[1] + 4);
    circles.attr("cx", (d) => d.centre[0] * scale).attr("cy", (d) => d.centre[1] * scale);
    leaders
      .selectAll("path")
      .data(places.callouts.filter((callout) => callout.leader))
      .join("path")
      .attr("d", (d) => d.leader);
    const rows = callouts
      .selectAll<SVGGElement, (typeof places.callouts)[number]>("g")
      .data(places.callouts)
      .join((enter) => {
        const group = enter.append("g");
        group
          .append("rect")
          .attr("class", "cm-target")
          .attr("data-screen-only", "")
          .attr("fill", "transparent");
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
    key.attr("transform", `translate(0,${places.keyTop})`);
    paint();
  }
  place();
  if (width === undefined) {
    watchWidth(root, (next) => {
      room = next;
      place();
    });
  }
  return Object.assign(root, {
    update(next: readonly StateCount[]) {
      counts = new Map(next.map((count) => [count.code, count]));
      paint();
    },
  });
}
