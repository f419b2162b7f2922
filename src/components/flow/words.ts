import type { FlowNode } from "../../model/simulation.js";
import { about, compact, percent } from "../numbers.js";
import { lineWidth, type Word, words, wrap } from "../text-width.js";
import type { DrawnText } from "./drawing.js";
import type { Stage } from "./stages.js";

/** "47,000 the right record", wrapped: the number bold unless it is 0. */
export function labelLines(node: FlowNode, size: number, width: number): Word[][] {
  return wrap([...words(compact(node.value), node.value > 0), ...words(node.label)], size, width);
}

/** Name and detail of a box for a tip or a screen reader. */
export function tipWords(node: FlowNode, stage: Stage): { name: string; detail: string } {
  const name = node.label.charAt(0).toUpperCase() + node.label.slice(1);
  const amount = `${about(node.value)} ${stage.unit}`;
  const share = node.value / stage.total;
  const whole = share > 0.999999 || stage.total <= 0;
  return { name, detail: whole ? amount : `${amount}, ${percent(share)} of this stage` };
}

interface Placing {
  readonly id: string;
  readonly kind: DrawnText["kind"];
  readonly lines: readonly (readonly Word[])[];
  readonly size: number;
  readonly leading: number;
  readonly anchor: DrawnText["anchor"];
  /** The anchored edge (or middle), and the top. */
  readonly x: number;
  readonly y: number;
  readonly faint?: boolean;
  readonly swatch?: string;
}

/** A text with the box it needs. A swatch takes 16 px before the words. */
export function place({ x, y, faint = false, swatch, ...rest }: Placing): DrawnText {
  const key = swatch ? 16 : 0;
  const width = key + Math.max(0, ...rest.lines.map((line) => lineWidth(line, rest.size)));
  const left = rest.anchor === "start" ? x : rest.anchor === "end" ? x - width : x - width / 2;
  const height = rest.lines.length * rest.leading;
  return { ...rest, faint, x: left, y, width, height, ...(swatch ? { swatch } : {}) };
}
