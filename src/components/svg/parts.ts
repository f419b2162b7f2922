import type { BaseType, EnterElement, Selection } from "d3";

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A part of a chart that can be pointed at and reached by keyboard, with its words. */
export interface Part extends Box {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
}

type Rows<D> = Selection<SVGGElement, D, SVGGElement, unknown>;

const byId = (datum: { readonly id: string }) => datum.id;

/** Groups for new parts: each carries its tip and takes part in the chart's one Tab stop. */
export const appendParts = <D extends { readonly id: string }>(
  enter: Selection<EnterElement, D, SVGGElement, unknown>,
): Rows<D> => enter.append("g").attr("role", "img").attr("tabindex", -1).attr("data-tip", byId);

/** What pointers meet where a part is too small to hit; no download shows it. */
export function appendTarget<D, P extends BaseType>(groups: Selection<SVGGElement, D, P, unknown>) {
  return groups
    .append("rect")
    .attr("class", "cm-target")
    .attr("data-screen-only", "")
    .attr("fill", "transparent");
}

/** The ring around a part that has the focus; no download shows it. */
export function appendRing<D, P extends BaseType>(groups: Selection<SVGGElement, D, P, unknown>) {
  return groups
    .append("rect")
    .attr("class", "cm-ring")
    .attr("data-screen-only", "")
    .attr("fill", "none");
}

/** Puts a rectangle of each part in its place, `margin` px beyond its box on every side. */
export function placeRects<E extends BaseType, D>(
  rects: Selection<E, D, SVGGElement, unknown>,
  box: (datum: D) => Box,
  margin: (size: number) => number = () => 0,
): void {
  rects
    .attr("x", (d) => box(d).x - margin(box(d).width))
    .attr("y", (d) => box(d).y - margin(box(d).height))
    .attr("width", (d) => box(d).width + 2 * margin(box(d).width))
    .attr("height", (d) => box(d).height + 2 * margin(box(d).height));
}

/** Invisible grounds over a chart's parts, each with its words and its ring. */
export function drawParts<D extends Part>(
  layer: Selection<SVGGElement, unknown, BaseType, unknown>,
  parts: readonly D[],
): Rows<D> {
  const groups = layer
    .selectAll<SVGGElement, D>("g")
    .data(parts, byId as never)
    .join((enter) => {
      const group = appendParts(enter as never) as Rows<D>;
      group.append("rect").attr("class", "ground").attr("fill", "transparent");
      appendRing(group);
      return group as never;
    })
    .attr("aria-label", ({ name, detail }) => `${name}: ${detail}`) as never as Rows<D>;
  for (const kind of [".ground", ".cm-ring"]) placeRects(groups.select(kind), (part) => part);
  return groups;
}
