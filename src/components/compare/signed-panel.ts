import { scaleLinear } from "d3";
import { type ChartText, chartText, LEADING } from "../linkage/chart-text.js";
import type { GrowingDrawing, PanelPlace } from "../replay/add-panel.js";
import type { DotKind } from "../replay/dot-drawing.js";
import { textWidth } from "../text-width.js";

/** A difference as a panel draws it. */
export interface SignedMark {
  /** Unlike any other in the drawing. */
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  /** Undefined where there is no such number; then only the words are written. */
  readonly value: number | undefined;
  readonly text: string;
  /** Line from where to where, and what is written under the number. */
  readonly span?: { readonly from: number; readonly to: number };
  readonly range?: string;
  readonly kind: DotKind;
}

interface PanelOptions {
  readonly id: string;
  /** One for each row, in their order. */
  readonly marks: readonly SignedMark[];
  /** Ends that the scale must reach besides its own marks, as other panels on the same scale. */
  readonly reach?: readonly [least: number, most: number];
  /** Spans below this are drawn as none, with nothing on the scale but 0. */
  readonly least: number;
  readonly tick: (value: number) => string;
}

const DOT = 7;
const SIZE = 13;

/** Adds a panel: a line at no difference, a dot for each row, and the numbers at its right end. */
export function addSignedPanel(
  drawing: GrowingDrawing,
  { id, marks, reach = [0, 0], least, tick }: PanelOptions,
  { x, width, top, places }: PanelPlace,
): void {
  const texts = marks.flatMap(({ text, range = "" }) => [text, range]);
  const column = Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, SIZE, true)))) + 14;
  const ends = marks.flatMap(({ value = 0, span }) => [value, span?.from ?? 0, span?.to ?? 0]);
  const [low, high] = [Math.min(0, reach[0], ...ends), Math.max(0, reach[1], ...ends)];
  const isFlat = high - low < least;
  const [left, right] = [x + DOT, Math.max(x + DOT + 20, x + width - column - DOT)];
  const scale = scaleLinear(isFlat ? [-least, least] : [low, high], [left, right]);
  const ticks = isFlat ? [] : scale.ticks(right - left < 160 ? 2 : 3);
  addScale(drawing, [...new Set([0, ...ticks])], {
    id,
    at: (value) => scale(value),
    tick,
    from: top,
    below: places.below,
    room: [x, x + width],
  });
  marks.forEach(({ id: mark, value, text, span, range, kind, name, detail }, row) => {
    const { y, height, middle } = places.rows[row]!;
    if (span) {
      const [from, to] = [scale(span.from), scale(span.to)];
      drawing.spans.push({ id: mark, kind, from, to, y: middle });
    }
    if (value !== undefined) drawing.dots.push({ id: mark, kind, x: scale(value), y: middle });
    const first = middle - (range ? LEADING : LEADING / 2);
    const end = { x: x + width, anchor: "end" } as const;
    const faint = value === undefined;
    drawing.texts.push(
      chartText({ ...end, id: `number-${mark}`, text, y: first, bold: !faint, faint }),
    );
    if (range) {
      const under = { id: `range-${mark}`, text: range, y: first + LEADING, faint: true };
      drawing.texts.push(chartText({ ...end, ...under }));
    }
    drawing.parts.push({ id: mark, x, y: y + 1, width, height: height - 2, name, detail });
  });
}

interface Scale {
  readonly id: string;
  readonly at: (value: number) => number;
  readonly tick: (value: number) => string;
  readonly from: number;
  readonly below: number;
  readonly room: readonly [left: number, right: number];
}

/** Lines of a scale with as many of their numbers as fit; the line at no difference is strong. */
function addScale(drawing: GrowingDrawing, values: readonly number[], scale: Scale): void {
  const { id, at, tick, from, below, room } = scale;
  const labels: ChartText[] = [];
  for (const value of values) {
    const x = at(value);
    drawing.ticks.push({ id: `${id}-${value}`, x, from, to: below + 4, strong: value === 0 });
    const label = chartText({
      id: `scale-${id}-${value}`,
      text: value === 0 ? "0" : tick(value),
      x,
      y: below + 6,
      anchor: "middle",
      faint: true,
    });
    const within = Math.min(Math.max(label.x, room[0]), room[1] - label.width);
    const apart = labels.every(
      (other) => other.x + other.width + 8 <= within || within + label.width + 8 <= other.x,
    );
    if (apart) labels.push({ ...label, x: within });
  }
  drawing.texts.push(...labels);
}
