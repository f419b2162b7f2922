import { area, line, scaleLinear, scalePoint } from "d3";
import { type ChartText, chartText, LEADING } from "../linkage/chart-text.js";
import { asMark } from "../numbers.js";
import type { Part } from "../svg/parts.js";
import { textWidth } from "../text-width.js";
import type { YearPanel, YearPoint } from "./year-panel.js";

/** Everything drawn of some panels, in px. */
export interface PanelsDrawing {
  readonly width: number;
  readonly height: number;
  readonly texts: ChartText[];
  readonly rules: { id: string; x1: number; x2: number; y: number; strong: boolean }[];
  readonly paths: { id: string; kind: "band" | "line"; d: string }[];
  readonly dots: { id: string; x: number; y: number }[];
  readonly parts: Part[];
}

const GAP = 28;

/** Panels side by side as they fit, `plot` px high each without its words. */
export function layoutPanels(
  panels: readonly YearPanel[],
  width: number,
  { plot, most }: { readonly plot: number; readonly most: number },
): PanelsDrawing {
  const columns = Math.min(most, panels.length, Math.max(1, Math.floor((width + GAP) / 280)));
  const room = (width - GAP * (columns - 1)) / columns;
  const drawing = { texts: [], rules: [], paths: [], dots: [], parts: [] };
  const placed = columns < most ? downColumns(panels, columns) : panels;
  let y = 0;
  for (let first = 0; first < placed.length; first += columns) {
    const row = placed.slice(first, first + columns);
    const heads = row.map(({ id, title }, column) => {
      const x = column * (room + GAP);
      return chartText({ id: `title-${id}`, text: title, x, y, room, bold: true });
    });
    const top = y + Math.max(...heads.map(({ height }) => height)) + 14;
    row.forEach((panel, column) => {
      addPanel({ ...drawing, width, height: 0 }, panel, column * (room + GAP), top, room, plot);
    });
    (drawing.texts as ChartText[]).push(...heads);
    y = top + plot + LEADING + 30;
  }
  return { ...drawing, width, height: y - 22 };
}

/** Panels that would be a row of their own, kept together as a column: they share a scale. */
function downColumns(panels: readonly YearPanel[], columns: number): readonly YearPanel[] {
  const rows = Math.ceil(panels.length / columns);
  return Array.from({ length: rows * columns }, (_, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    return panels[column * rows + row];
  }).filter((panel) => panel !== undefined);
}

function addPanel(
  { texts, rules, paths, dots, parts }: PanelsDrawing,
  { id, title, points, least, most, reference, short, long }: YearPanel,
  x: number,
  top: number,
  room: number,
  plot: number,
): void {
  const bottom = top + plot;
  const scale = scaleLinear([least, Math.max(most, least + 1)], [bottom, top]);
  const marks = scale.ticks(plot > 200 ? 5 : 3);
  const left = x + Math.max(...marks.map((mark) => textWidth(asMark(short(mark)), 13))) + 8;
  const last = points.at(-1)!;
  const end = chartText({ id: `end-${id}`, text: short(last.value), x: 0, y: 0, bold: true });
  const right = x + room - end.width - 10;
  const years = scalePoint(
    points.map(({ year }) => year),
    [left + 6, right],
  );
  const at = ({ year }: YearPoint): number => years(year)!;

  for (const mark of marks) {
    const y = scale(mark);
    rules.push({ id: `${id}-${mark}`, x1: left, x2: right, y, strong: mark === 0 });
    texts.push(
      chartText({
        id: `scale-${id}-${mark}`,
        text: asMark(short(mark)),
        x: left - 8,
        y: y - LEADING / 2,
        anchor: "end",
        faint: true,
      }),
    );
  }
  const ranged = points.filter(({ low, high }) => low !== undefined && high !== undefined);
  const band = area<YearPoint>(
    at,
    ({ low }) => scale(low!),
    ({ high }) => scale(high!),
  );
  if (ranged.length > 1) paths.push({ id: `band-${id}`, kind: "band", d: band(ranged)! });
  paths.push({
    id: `line-${id}`,
    kind: "line",
    d: line<YearPoint>(at, (p) => scale(p.value))(points)!,
  });
  dots.push({ id, x: at(last), y: scale(last.value) });

  const endY = Math.min(
    bottom - LEADING,
    Math.max(top - LEADING / 2, scale(last.value) - LEADING / 2),
  );
  texts.push({ ...end, x: right + 10, y: endY });
  if (reference) {
    const y = scale(reference.value);
    rules.push({ id: `${id}-reference`, x1: left, x2: right, y, strong: true });
    const label = { id: `reference-${id}`, text: reference.label, x: left + 6, room: right - left };
    const words = chartText({ ...label, y: 0, faint: true });
    texts.push({ ...words, y: y - words.height - 2 });
  }
  const shown = room < 340 ? [points[0]!, last] : points.filter((_, n) => n % 3 === 0);
  for (const point of shown) {
    const text = { id: `year-${id}-${point.year}`, text: `year ${point.year}` };
    const anchor = point === points[0] ? "start" : point === last ? "end" : "middle";
    texts.push(chartText({ ...text, x: at(point), y: bottom + 8, anchor, faint: true }));
  }
  const step = points.length > 1 ? at(points[1]!) - at(points[0]!) : right - left;
  for (const point of points) {
    parts.push({
      id: `${id}-${point.year}`,
      x: Math.max(left, at(point) - step / 2) + 0.5,
      y: top,
      width: Math.min(right, at(point) + step / 2) - Math.max(left, at(point) - step / 2) - 1,
      height: plot,
      name: `${title}, year ${point.year}`,
      detail: long(point),
    });
  }
}
