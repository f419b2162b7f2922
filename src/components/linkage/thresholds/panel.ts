import { type ChartText, chartText, LEADING } from "../chart-text.js";
import { type Measures, measureText, type Series } from "./series.js";

/** Height of a panel without its key, px. */
export const PANEL = 150;
/** Room for the sample of a line before its words. */
const KEY = 26;

export interface ThresholdLine {
  readonly id: Series;
  /** Corners of the line, one list for each stretch between gaps. */
  readonly stretches: readonly (readonly Corner[])[];
  /** Where the line stands at the chosen threshold; absent where it has no value there. */
  readonly now: Corner | undefined;
}

type Corner = readonly [x: number, y: number];

export interface Panel {
  readonly lines: readonly ThresholdLine[];
  readonly texts: readonly ChartText[];
  /** Samples of the lines, each before its words. */
  readonly keys: readonly { readonly id: Series; readonly x: number; readonly y: number }[];
  readonly grid: readonly { readonly id: string; readonly y: number }[];
  /** Foot of the panel. */
  readonly bottom: number;
}

interface PanelOptions {
  readonly series: readonly Series[];
  readonly from: number;
  readonly width: number;
  /** Where the scale's labels end. */
  readonly left: number;
  /** One per threshold: where it stands, and its values. */
  readonly points: readonly { readonly x: number; readonly values: Measures }[];
  readonly chosen: number;
  readonly scale: readonly (readonly [value: number, label: string])[];
  /** How far up the panel a value stands, 0 to 1. */
  readonly place: (value: number) => number;
}

/** A key with the values at the chosen threshold, and below it the lines on their scale. */
export function layoutPanel(options: PanelOptions): Panel {
  const { series, from, width, left, points, chosen, scale, place } = options;
  const texts: ChartText[] = [];
  const keys: Panel["keys"][number][] = [];
  let [x, y] = [0, from];
  for (const id of series) {
    const text = chartText({
      id: `key-${id}`,
      text: measureText(id, points[chosen]!.values[id]),
      x: 0,
      y: 0,
      room: width - KEY,
    });
    if (x > 0 && x + KEY + text.width > width) [x, y] = [0, y + LEADING + 4];
    keys.push({ id, x, y });
    texts.push({ ...text, x: x + KEY, y });
    x += KEY + text.width + 22;
    if (text.lines.length > 1) [x, y] = [0, y + text.height + 4];
  }
  const top = y + (x > 0 ? LEADING : 0) + 16;
  const height = (value: number) => top + PANEL * (1 - place(value));
  const grid = scale.map(([value, label]) => ({ id: `${series[0]}-${label}`, y: height(value) }));
  scale.forEach(([, label], i) => {
    texts.push(
      chartText({
        id: `scale-${grid[i]!.id}`,
        text: label,
        x: left,
        y: grid[i]!.y - LEADING / 2,
        anchor: "end",
        faint: true,
      }),
    );
  });
  const lines = series.map((id): ThresholdLine => {
    const corners = points.map(({ x: at, values }): Corner | undefined => {
      const value = values[id];
      return value === undefined ? undefined : [at, height(value)];
    });
    return { id, stretches: stretches(corners), now: corners[chosen] };
  });
  return { lines, texts, keys, grid, bottom: top + PANEL };
}

/** Neighbours that are there, gap after gap. */
function stretches(corners: readonly (Corner | undefined)[]): readonly (readonly Corner[])[] {
  const found: Corner[][] = [];
  let open = false;
  for (const corner of corners) {
    if (corner === undefined) open = false;
    else {
      if (!open) found.push([]);
      found.at(-1)!.push(corner);
      open = true;
    }
  }
  return found;
}
