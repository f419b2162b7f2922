import { select } from "d3";
import { ink, relationColour, stepColour } from "./palette.js";
import { watchWidth } from "./responsive.js";
import { roving } from "./roving.js";
import { placeCallouts, writeCallouts } from "./state-map/draw-callouts.js";
import { drawKey } from "./state-map/draw-key.js";
import { drawNames } from "./state-map/draw-names.js";
import { drawStates } from "./state-map/draw-states.js";
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
import { placeNames } from "./state-map/names.js";
import { LARGEST_CIRCLE, mapPlaces } from "./state-map/places.js";
import { placeRects } from "./svg/parts.js";
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
  const shapeOf = new Map(geometry.states.map((state) => [state.code, state]));
  const countOf = (code: string): StateCount =>
    counts.get(code) ?? { code, exposed: 0, undocumented: 0 };

  const { map, states, land, rings, circles, names, leaders, callouts, key } = drawStates(
    svg,
    geometry,
  );
  roving(root).refresh();
  addTip(root, (code) => {
    const shape = shapeOf.get(code);
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
    const named = placeNames(geometry.states, {
      places,
      radius: isCount ? (d) => (value(d) >= 0.005 ? Math.max(1, radius(value(d))) : 0) : undefined,
      label: (d) => measureLabel(measure, value(d)),
    });
    drawNames(names, named, (code) => fill(shapeOf.get(code)!));
    writeCallouts(
      callouts,
      (code) => (isCount ? relationColour("subject") : fill(shapeOf.get(code)!)),
      (code) => measureLabel(measure, value(shapeOf.get(code)!)),
    );
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
    placeRects(
      rings,
      ({ box: [x, y, right, bottom] }) => ({ x, y, width: right - x, height: bottom - y }),
      () => 2,
    );
    circles.attr("cx", (d) => d.centre[0] * scale).attr("cy", (d) => d.centre[1] * scale);
    leaders
      .selectAll("path")
      .data(places.callouts.filter((callout) => callout.leader))
      .join("path")
      .attr("d", (d) => d.leader);
    placeCallouts(callouts, places.callouts);
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
