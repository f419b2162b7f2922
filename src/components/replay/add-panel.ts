import { scaleLinear } from "d3";
import { AS_EXECUTED } from "../../model/replay/replay.js";
import type { Interval } from "../../model/uncertainty/interval.js";
import { type ChartText, chartText, LEADING } from "../linkage/chart-text.js";
import { about, compact, range } from "../numbers.js";
import { textWidth } from "../text-width.js";
import type { DotDrawing } from "./dot-drawing.js";
import type { PANELS, PolicyRow } from "./policy-panels.js";
import type { Places } from "./row-places.js";

const DOT = 7;

/** A drawing that grows, panel by panel. */
export type GrowingDrawing = {
  readonly [Part in "texts" | "ticks" | "spans" | "dots" | "parts"]: DotDrawing[Part][number][];
};

export interface PanelPlace {
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly places: Places;
}

/** Adds one measure's panel: its scale, a dot and a range for each policy, and the numbers. */
export function addPanel(
  drawing: GrowingDrawing,
  rows: readonly PolicyRow[],
  { measure, title, unit }: (typeof PANELS)[number],
  { x, width, top, places }: PanelPlace,
): void {
  const value = (row: PolicyRow): number => row.measures[measure];
  const numbers =
    Math.ceil(Math.max(...rows.map((row) => textWidth(compact(value(row)), 13, true)))) + 12;
  const most = Math.max(
    1,
    ...rows.map((row) => Math.max(value(row), row.intervals[measure]?.high ?? 0)),
  );
  const scale = scaleLinear([0, most], [x + DOT, x + Math.max(DOT + 20, width - numbers - DOT)]);
  const kind = unit === "people" ? "people" : "tested";
  const executed = rows.find(({ id }) => id === AS_EXECUTED);
  const { below } = places;
  const marks = scale.ticks(width < 280 ? 2 : 3);
  const labels: ChartText[] = [];
  for (const mark of marks) {
    drawing.ticks.push({
      id: `${measure}-${mark}`,
      x: scale(mark),
      from: top,
      to: below + 4,
      strong: false,
    });
    const text = mark === 0 ? "0" : compact(mark);
    const label = chartText({
      id: `scale-${measure}-${mark}`,
      text,
      x: scale(mark),
      y: below + 6,
      anchor: "middle",
      faint: true,
    });
    const last = labels.at(-1);
    if (!last || last.x + last.width + 8 <= label.x)
      labels.push({ ...label, x: Math.max(x, label.x) });
  }
  drawing.texts.push(...labels);
  if (executed) {
    const reference = scale(value(executed));
    drawing.ticks.push({
      id: `${measure}-executed`,
      x: reference,
      from: top,
      to: below,
      strong: true,
    });
  }
  rows.forEach((row, at) => {
    const { y, height, middle } = places.rows[at]!;
    const id = `${measure}-${row.id}`;
    const interval = row.intervals[measure];
    if (interval) {
      drawing.spans.push({
        id,
        kind,
        from: scale(interval.low),
        to: scale(interval.high),
        y: middle,
      });
    }
    drawing.dots.push({ id, kind, x: scale(value(row)), y: middle });
    const text = compact(value(row));
    const end = { x: x + width, y: middle - LEADING / 2, anchor: "end" as const };
    drawing.texts.push(chartText({ id: `number-${id}`, text, ...end }));
    drawing.parts.push({
      id,
      x,
      y: y + 1,
      width,
      height: height - 2,
      name: row.title,
      detail: `${title}: ${about(value(row))}; ${drawnWords(interval)}`,
    });
  });
}

function drawnWords(interval: Interval | undefined): string {
  if (!interval) return "no draw reproduces the record";
  return `nine in ten draws give ${range(interval.low, interval.high)}`;
}
