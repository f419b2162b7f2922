import { type ChartText, chartText, LEADING } from "../linkage/chart-text.js";
import type { Part } from "../svg/parts.js";
import type { LoopBox } from "./loop-words.js";

/** An arrow: people who move, or what brings about what comes next. */
export interface LoopArrow {
  readonly id: string;
  readonly kind: "people" | "cause";
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** Everything drawn of the loop, in px. */
export interface LoopDrawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Part[];
  readonly arrows: readonly LoopArrow[];
  readonly texts: readonly ChartText[];
}

const PAD = 12;

/** A box with its words, at a place and as high as they need. */
export interface PlacedBox {
  readonly box: Part;
  readonly texts: readonly ChartText[];
}

/** A box's name, number and words, set under each other. */
export function placeBox(
  id: string,
  { name, value, detail }: LoopBox,
  x: number,
  y: number,
  width: number,
): PlacedBox {
  const room = width - 2 * PAD;
  const head = chartText({
    id: `${id}-name`,
    text: `${name}: ${value}`,
    x: x + PAD,
    y: y + PAD,
    room,
    bold: true,
  });
  const words = { id: `${id}-detail`, text: detail, x: x + PAD, y: head.y + head.height + 2, room };
  const rest = chartText({ ...words, faint: true });
  const height = rest.y + rest.height + PAD - y;
  return {
    box: { id, x, y, width, height, name, detail: `${value} ${detail}` },
    texts: [head, rest],
  };
}

/** The same box a little lower. */
export function lowered({ box, texts }: PlacedBox, by: number): PlacedBox {
  return {
    box: { ...box, y: box.y + by },
    texts: texts.map((text) => ({ ...text, y: text.y + by })),
  };
}

/** Words with an arrow of their own length right under them. */
export function labelled(
  id: string,
  text: string,
  [x, right]: readonly [number, number],
  y: number,
  direction: 1 | -1,
  kind: LoopArrow["kind"],
): { readonly text: ChartText; readonly arrow: LoopArrow; readonly bottom: number } {
  const words = chartText({
    id,
    text,
    x: (x + right) / 2,
    y,
    anchor: "middle",
    room: right - x - 16,
  });
  const at = y + words.height + 6;
  const ends: [number, number][] = [
    [x + 2, at],
    [right - 2, at],
  ];
  const points = direction > 0 ? ends : ends.reverse();
  return { text: words, arrow: { id, kind, points }, bottom: at + LEADING };
}
