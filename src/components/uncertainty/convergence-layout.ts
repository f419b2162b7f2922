import { area, line, scaleLinear } from "d3";
import type { Checkpoint } from "../../model/uncertainty/convergence.js";
import type { Measure } from "../../model/uncertainty/measures.js";
import { type ChartText, chartText, LEADING } from "../linkage/chart-text.js";
import { exact } from "../numbers.js";
import { spread } from "../spread.js";
import type { Part } from "../svg/parts.js";
import { textWidth } from "../text-width.js";
import { axisLabels } from "./axis-labels.js";
import { rangeWords, valueLabel, valueWords } from "./measure-words.js";

/** The interval by the number of draws, laid out in px. */
export interface ConvergenceDrawing {
  readonly width: number;
  readonly height: number;
  /** Outlines of the band between the ends and of the median's line. */
  readonly band: string;
  readonly median: string;
  readonly ticks: readonly {
    readonly id: string;
    x1: number;
    x2: number;
    y1: number;
    y2: number;
  }[];
  readonly texts: readonly ChartText[];
  readonly parts: readonly Part[];
}

const HEIGHT = 220;

/** How the 90% interval and the median settle as draws are added. */
export function layoutConvergence(
  measure: Measure,
  checkpoints: readonly Checkpoint[],
  width: number,
): ConvergenceDrawing {
  const last = checkpoints.at(-1);
  if (!last) return { width, height: 20, band: "", median: "", ticks: [], texts: [], parts: [] };
  const ends = [
    ["high", `${valueLabel(measure, last.high)} (95%)`],
    ["median", `${valueLabel(measure, last.median)} (half)`],
    ["low", `${valueLabel(measure, last.low)} (5%)`],
  ] as const;
  const right = Math.ceil(Math.max(...ends.map(([, text]) => textWidth(text, 13, true)))) + 12;
  const lows = checkpoints.map(({ low }) => low);
  const highs = checkpoints.map(({ high }) => high);
  const [least, most] = [Math.min(...lows), Math.max(...highs)];
  const y = scaleLinear(
    [least, most > least ? most : least + 1],
    [HEIGHT - LEADING / 2 - 1, LEADING / 2 + 1],
  );
  const marks = y.ticks(4);
  const left =
    Math.ceil(Math.max(...marks.map((mark) => textWidth(valueLabel(measure, mark), 13)))) + 10;
  const x = scaleLinear(
    [checkpoints[0]!.draws, last.draws],
    [left, Math.max(left + 40, width - right)],
  );
  const [from, to] = x.range() as [number, number];
  const places = spread(
    ends.map(([id]) => ({ at: y(last[id]) - LEADING / 2, size: LEADING })),
    0,
    HEIGHT,
    1,
  );
  const counts = [...x.ticks(width < 500 ? 3 : 6)];
  const edges = area<Checkpoint>()
    .x(({ draws }) => x(draws))
    .y0(({ low }) => y(low))
    .y1(({ high }) => y(high));
  const middle = line<Checkpoint>()
    .x(({ draws }) => x(draws))
    .y(({ median }) => y(median));
  // What belongs to a checkpoint ends half way to its neighbours.
  const half = (at: number): number => {
    const [before, after] = [checkpoints[at], checkpoints[at + 1]];
    if (!before || !after) return before ? to : from;
    return (x(before.draws) + x(after.draws)) / 2;
  };
  const below = HEIGHT + 6;
  return {
    width,
    height: below + 2 * LEADING + 4,
    band: edges(checkpoints) ?? "",
    median: middle(checkpoints) ?? "",
    ticks: [
      ...marks.map((mark) => ({ id: `y-${mark}`, x1: from, x2: to, y1: y(mark), y2: y(mark) })),
      ...counts.map((mark) => ({
        id: `x-${mark}`,
        x1: x(mark),
        x2: x(mark),
        y1: HEIGHT,
        y2: HEIGHT + 5,
      })),
    ],
    texts: [
      ...ends.map(([id, text], at) =>
        chartText({ id, text, x: to + 8, y: places[at]!, bold: id === "median" }),
      ),
      ...sideLabels(measure, marks, y, left - 8),
      ...axisLabels(counts, { at: x, y: below, from: left, to: width, words: exact }),
      chartText({ id: "unit", text: "draws", x: from, y: below + LEADING, faint: true }),
    ],
    parts: checkpoints.map(({ draws, low, median, high }, at) => ({
      id: `draws-${draws}`,
      x: half(at - 1),
      width: half(at) - half(at - 1),
      y: 0,
      height: HEIGHT,
      name: `${at === checkpoints.length - 1 ? "All" : "The first"} ${exact(draws)} draws`,
      detail: `half lie on either side of ${valueWords(measure, median)}, nine in ten from ${rangeWords(measure, { low, high })}`,
    })),
  };
}

/** Labels of the vertical scale; a fine one would print a rounded number twice. */
function sideLabels(
  measure: Measure,
  marks: readonly number[],
  y: (mark: number) => number,
  right: number,
) {
  const texts = marks.map((mark) => valueLabel(measure, mark));
  return marks.flatMap((mark, at) =>
    texts.indexOf(texts[at]!) < at
      ? []
      : [
          chartText({
            id: `side-${mark}`,
            text: texts[at]!,
            x: right,
            y: y(mark) - LEADING / 2,
            anchor: "end",
            faint: true,
          }),
        ],
  );
}
