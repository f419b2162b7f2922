import { type BaseType, type Selection, select } from "d3";
import { moveTo } from "../motion.js";
import { ink } from "../palette.js";
import { writeLines } from "../svg/write-lines.js";
import type { DrawnText } from "./drawing.js";

const INKS: Readonly<Record<DrawnText["kind"], string>> = {
  title: ink("ink"),
  amount: ink("muted"),
  label: ink("ink"),
  lens: ink("lensInk"),
  empty: ink("muted"),
};

/** The x at which a text's lines are anchored. */
const anchorX = (text: DrawnText) => {
  const start = text.x + (text.swatch ? 16 : 0);
  return text.anchor === "start"
    ? start
    : text.anchor === "end"
      ? text.x + text.width
      : text.x + text.width / 2;
};

/** Writes texts, each with its colour key if it has one; keeps those that are there. */
export function drawTexts(
  layer: Selection<SVGGElement, unknown, null, undefined>,
  data: readonly DrawnText[],
  animate: boolean,
): void {
  const key = (text: DrawnText) => `${text.kind}-${text.id}`;
  const groups = layer
    .selectAll<SVGGElement, DrawnText>("g")
    .data(data, key as never)
    .join((enter) => {
      const group = enter.append("g").attr("transform", (d) => `translate(${anchorX(d)},${d.y})`);
      group.append("text");
      return group;
    });
  moveTo(groups, { transform: (d) => `translate(${anchorX(d)},${d.y})` }, animate);
  groups.each(function (text) {
    const group = select<BaseType, unknown>(this);
    group
      .selectAll("rect")
      .data(text.swatch ? [text.swatch] : [])
      .join("rect")
      .attr("x", -16)
      .attr("y", text.leading / 2 - 5.5)
      .attr("width", 11)
      .attr("height", 11)
      .attr("stroke", ink("edge"))
      .attr("stroke-width", 0.75)
      .attr("fill", (colour) => colour);
    const node = (this as Element).querySelector("text")!;
    node.setAttribute("fill", text.faint ? ink("muted") : INKS[text.kind]);
    writeLines(node, text.lines, text);
  });
}
