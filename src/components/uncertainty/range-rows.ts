import { scaleLinear } from "d3";
import { type ChartText, chartText, LEADING } from "../linkage/chart-text.js";
import type { DotDrawing, DotKind } from "../replay/dot-drawing.js";
import { textWidth } from "../text-width.js";
import { axisLabels } from "./axis-labels.js";
import { dotKey } from "./dot-key.js";

/** A line of a row: a dot, a range, or both. */
export interface RangeMark {
  readonly kind: DotKind;
  readonly value?: number;
  readonly span?: readonly [from: number, to: number];
}

/** A row of a chart of ranges; its lines stand one under the other. */
export interface RangeRow {
  readonly id: string;
  readonly label: string;
  readonly lines: readonly (readonly RangeMark[])[];
  /** What stands at the right end. */
  readonly number: string;
  /** The row in words, for the tip. */
  readonly detail: string;
}

export interface RangeOptions {
  readonly key: readonly (readonly [DotKind, string])[];
  /** Heading of the numbers at the right. */
  readonly head: string;
  readonly words: (value: number) => string;
  /** A value all rows are compared with: a dashed line. */
  readonly reference?: number | undefined;
  /** Values the scale must hold. */
  readonly hold: readonly number[];
}

const NARROW = 620;
const NAMES = 260;
const LINE = 14;
const DOT = 8;

/** Rows of dots and ranges over one scale; names stand before them, or above where it is narrow. */
export function layoutRanges(
  rows: readonly RangeRow[],
  { key: entries, head, words, reference, hold }: RangeOptions,
  width: number,
): DotDrawing {
  const narrow = width < NARROW;
  const numbers = columnWidth([head, ...rows.map(({ number }) => number)], width / 3);
  const from = (narrow ? 0 : NAMES) + DOT;
  const to = Math.max(from + 40, width - numbers - DOT);
  const marks = rows.flatMap(({ lines }) => lines.flat());
  const values = marks.flatMap(({ value, span }) => [
    ...(value === undefined ? [] : [value]),
    ...(span ?? []),
  ]);
  const all = [...values, ...hold, ...(reference === undefined ? [] : [reference])];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const scale = scaleLinear([least, most > least ? most : least + 1], [from, to]).nice(4);

  const { texts: keyTexts, marks: keyMarks, below } = dotKey(entries, width);
  const title = chartText({
    id: "head",
    text: head,
    x: width,
    y: below,
    anchor: "end",
    faint: true,
    room: numbers - 10,
  });
  const texts: ChartText[] = [...keyTexts, title];
  const dots: DotDrawing["dots"][number][] = [...keyMarks];
  const spans: DotDrawing["spans"][number][] = [];
  const parts: DotDrawing["parts"][number][] = [];
  const top = below + title.height + 8;
  let y = top;
  for (const row of rows) {
    const { id, label, number, detail, lines } = row;
    const room = narrow ? width : NAMES - 16;
    const name = chartText({ id: `name-${id}`, text: label, x: 0, y, room });
    const inside = lines.length * LINE;
    const height = narrow ? name.height + inside + 4 : Math.max(name.height, inside);
    const middle = narrow ? y + name.height + 4 + inside / 2 : y + height / 2;
    texts.push(narrow ? name : { ...name, y: middle - name.height / 2 });
    lines.forEach((line, at) => {
      const lineY = middle + (at - (lines.length - 1) / 2) * LINE;
      line.forEach(({ kind, value, span }, i) => {
        const mark = { id: `${id}-${at}-${i}`, kind, y: lineY };
        if (span) spans.push({ ...mark, from: scale(span[0]), to: scale(span[1]) });
        if (value !== undefined) dots.push({ ...mark, x: scale(value) });
      });
    });
    const end = { x: width, y: middle - LEADING / 2, anchor: "end" as const };
    texts.push(chartText({ id: `number-${id}`, text: number, ...end }));
    parts.push({ id, x: 0, y: y - 3, width, height: height + 6, name: label, detail });
    y += height + 12;
  }
  const ticks = scale.ticks(narrow ? 3 : 5);
  const place = { at: scale, y: y + 4, from: 0, to: width, words };
  texts.push(...axisLabels(ticks, place));
  return {
    width,
    height: y + 4 + LEADING + 2,
    texts,
    ticks: [
      ...ticks.map((mark) => ({
        id: `tick-${mark}`,
        x: scale(mark),
        from: top,
        to: y,
        strong: false,
      })),
      ...(reference === undefined
        ? []
        : [{ id: "reference", x: scale(reference), from: top, to: y, strong: true }]),
    ],
    bands: [],
    spans,
    dots,
    parts,
  };
}

function columnWidth(texts: readonly string[], most: number): number {
  return Math.min(most, Math.ceil(Math.max(...texts.map((text) => textWidth(text, 13)))) + 14);
}
