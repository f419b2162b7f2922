import { type BaseType, type Selection, select } from "d3";
import { ink } from "../palette.js";
import { writeLines } from "../svg/write-lines.js";
import { lineWidth, type Word, words, wrap } from "../text-width.js";

/** Type size and line height of all words in these charts, px. */
export const SIZE = 13;
export const LEADING = 17;

/** Words on a chart, with the ground they cover. */
export interface ChartText {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly (readonly Word[])[];
  readonly faint: boolean;
}

interface Place {
  readonly id: string;
  readonly text: string;
  /** Left end of the words, or with `anchor` their right end or middle. */
  readonly x: number;
  readonly y: number;
  readonly anchor?: "start" | "middle" | "end";
  /** Longest line, px; unlimited unless given. */
  readonly room?: number;
  readonly bold?: boolean;
  readonly faint?: boolean;
}

/** Words broken into lines and put in their place. */
export function chartText({ id, text, x, y, anchor, room, bold, faint }: Place): ChartText {
  const lines = wrap(words(text, bold), SIZE, room ?? Number.POSITIVE_INFINITY);
  const width = Math.max(...lines.map((line) => lineWidth(line, SIZE)));
  const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
  return { id, x: left, y, width, height: lines.length * LEADING, lines, faint: faint ?? false };
}

type Layer = Selection<SVGGElement, unknown, BaseType, unknown>;

/** Draws words into a layer; those that stay are moved, not made anew. */
export function drawTexts(layer: Layer, texts: readonly ChartText[]): void {
  layer
    .selectAll<SVGGElement, ChartText>("g")
    .data(texts, ((text: ChartText) => text.id) as never)
    .join((enter) => {
      const group = enter.append("g");
      // A rim in the page's colour keeps words legible where a line passes behind them.
      group
        .append("text")
        .attr("paint-order", "stroke")
        .attr("stroke", ink("page"))
        .attr("stroke-width", 3)
        .attr("stroke-linejoin", "round");
      return group;
    })
    .attr("transform", ({ x, y }) => `translate(${x},${y})`)
    .each(function ({ lines, faint }) {
      const node = select(this).select<SVGTextElement>("text").node()!;
      node.setAttribute("fill", faint ? ink("muted") : ink("ink"));
      writeLines(node, lines, { size: SIZE, leading: LEADING, anchor: "start" });
    });
}
