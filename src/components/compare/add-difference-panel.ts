import { scaleLinear } from "d3";
import { type ChartText, chartText, LEADING } from "../linkage/chart-text.js";
import type { GrowingDrawing, PanelPlace } from "../replay/add-panel.js";
import { textWidth } from "../text-width.js";
import type { DIFFERENCE_PANELS } from "./difference-panels.js";
import type { Difference, DifferenceRow } from "./differences.js";
import { moreOrFewer, moreOrFewerRange, signed, signedRange } from "./signed-numbers.js";

const DOT = 7;
const SIZE = 13;

const rangeText = ({ interval }: Difference) =>
  interval ? signedRange(interval.low, interval.high) : "";

/**
 * Adds one measure's panel: a line at no difference, a dot and a range for each policy, and at its
 * right end the difference with its range in numbers.
 */
export function addDifferencePanel(
  drawing: GrowingDrawing,
  rows: readonly DifferenceRow[],
  { measure, title, unit }: (typeof DIFFERENCE_PANELS)[number],
  { x, width, top, places }: PanelPlace,
): void {
  const found = rows.map((row) => row.of.get(measure)!);
  const numbers = found.flatMap((one) => [signed(one.value), rangeText(one)]);
  const column = Math.ceil(Math.max(0, ...numbers.map((text) => textWidth(text, SIZE, true)))) + 14;
  const ends = found.flatMap(({ value, interval }) => [
    value,
    interval?.low ?? value,
    interval?.high ?? value,
  ]);
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const [from, to] = [x + DOT, Math.max(x + DOT + 20, x + width - column - DOT)];
  // A difference of less than one person or request is drawn as hardly any.
  const isFlat = most - least < 1;
  const domain = isFlat ? [-1, 1] : [least, most];
  const scale = scaleLinear(domain, [from, to]);
  addScale(drawing, {
    id: measure,
    marks: isFlat ? [0] : [...new Set([0, ...scale.ticks(to - from < 160 ? 2 : 3)])],
    scale,
    from: top,
    below: places.below,
    room: [x, x + width],
  });
  rows.forEach((row, at) => {
    const { y, height, middle } = places.rows[at]!;
    const { value, interval } = found[at]!;
    const id = `${measure}-${row.id}`;
    const kind = unit === "people" ? "people" : "tested";
    if (interval) {
      const [low, high] = [scale(interval.low), scale(interval.high)];
      drawing.spans.push({ id, kind, from: low, to: high, y: middle });
    }
    drawing.dots.push({ id, kind, x: scale(value), y: middle });
    const said = rangeText(found[at]!);
    const first = middle - (said ? LEADING : LEADING / 2);
    const end = { x: x + width, anchor: "end" } as const;
    drawing.texts.push(
      chartText({ ...end, id: `number-${id}`, text: signed(value), y: first, bold: true }),
    );
    if (said) {
      const y = first + LEADING;
      drawing.texts.push(chartText({ ...end, id: `range-${id}`, text: said, y, faint: true }));
    }
    drawing.parts.push({
      id,
      x,
      y: y + 1,
      width,
      height: height - 2,
      name: row.title,
      detail: `${title}: ${moreOrFewer(value)}${interval ? `; nine in ten draws: ${moreOrFewerRange(interval.low, interval.high)}` : ""}`,
    });
  });
}

interface Scale {
  readonly id: string;
  readonly marks: readonly number[];
  readonly scale: (value: number) => number;
  readonly from: number;
  readonly below: number;
  readonly room: readonly [number, number];
}

/** Lines of a scale with as many of their numbers as fit, the line at no difference first. */
function addScale(drawing: GrowingDrawing, { id, marks, scale, from, below, room }: Scale): void {
  const labels: ChartText[] = [];
  for (const mark of marks) {
    const x = scale(mark);
    drawing.ticks.push({ id: `${id}-${mark}`, x, from, to: below + 4, strong: mark === 0 });
    const label = chartText({
      id: `scale-${id}-${mark}`,
      text: mark === 0 ? "0" : signed(mark),
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
