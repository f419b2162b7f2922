import { percent } from "../../numbers.js";
import { textWidth } from "../../text-width.js";
import { expected } from "../chance-words.js";
import { type ChartText, chartText, LEADING, SIZE } from "../chart-text.js";
import type { ThresholdPoint, ThresholdRun } from "../linkage-file.js";
import { precision, recall, wrongRecords } from "./measures.js";

export const SERIES = ["precision", "recall", "wrong", "exposed"] as const;
export type Series = (typeof SERIES)[number];

export interface ThresholdLine {
  readonly id: Series;
  /** Corners of the line, gaps left out: pairs of x and y per unbroken stretch. */
  readonly stretches: readonly (readonly (readonly [x: number, y: number])[])[];
  /** Where the line stands at the chosen threshold; absent where it has no value there. */
  readonly now: readonly [x: number, y: number] | undefined;
}

export interface ThresholdDrawing {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly ThresholdLine[];
  readonly texts: readonly ChartText[];
  /** Keys of the lines, each before its words. */
  readonly keys: readonly { readonly id: Series; readonly x: number; readonly y: number }[];
  readonly grid: readonly { readonly id: string; readonly y: number }[];
  readonly left: number;
  readonly right: number;
  /** The chosen threshold, in either panel. */
  readonly marks: readonly {
    readonly id: string;
    readonly x: number;
    readonly from: number;
    readonly to: number;
  }[];
  /** One for each threshold: what a reader points at. */
  readonly columns: readonly {
    readonly id: string;
    readonly threshold: number;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly name: string;
    readonly detail: string;
  }[];
}

const PANEL = 150;
const KEY = 26;
/** Counts below this are drawn at the foot of the scale. */
const LEAST = 1;

const WORDS: Readonly<Record<Series, string>> = {
  precision: "of the records returned are right",
  recall: "of the people with a record are found",
  wrong: "wrong records returned",
  exposed: "people exposed",
};

/** The four measures of a point; undefined where there is none. */
export function measuresOf(
  point: ThresholdPoint,
  onFile: number,
): Readonly<Record<Series, number | undefined>> {
  return {
    precision: precision(point),
    recall: recall(point, onFile),
    wrong: wrongRecords(point),
    exposed: point.exposed,
  };
}

/** A measure in words: "83% of the records returned are right". */
export function measureText(series: Series, value: number | undefined): string {
  if (value === undefined) return "no record is returned";
  const amount = series === "precision" || series === "recall" ? percent(value) : expected(value);
  return `${amount} ${WORDS[series]}`;
}

/**
 * Two panels over the same thresholds: shares above, counts below, where each line of the grid is a
 * hundred times the one under it. The keys carry the values at the chosen threshold.
 */
export function layoutThresholds(
  run: ThresholdRun,
  onFile: number,
  threshold: number,
  width: number,
): ThresholdDrawing {
  const { points } = run;
  const rows = points.map((point) => measuresOf(point, onFile));
  const most = Math.max(100, ...rows.flatMap(({ wrong, exposed }) => [wrong ?? 0, exposed ?? 0]));
  const powers = 2 * Math.ceil(Math.log10(most) / 2);
  const ticks = Array.from({ length: powers / 2 + 1 }, (_, i) => 10 ** (2 * i));
  const tickText = (n: number) => (n === LEAST ? "1 or less" : expected(n));
  const labels = ["100%", ...ticks.map(tickText)];
  const left = Math.ceil(Math.max(...labels.map((text) => textWidth(text, SIZE)))) + 10;
  const right = width - 8;
  const [first, last] = [points[0]!.threshold, points.at(-1)!.threshold];
  const x = (bits: number) => left + ((bits - first) / (last - first)) * (right - left);
  const texts: ChartText[] = [];
  const keys: { id: Series; x: number; y: number }[] = [];
  const grid: { id: string; y: number }[] = [];
  const now = rows[points.findIndex((point) => point.threshold === threshold)]!;
  const lines: ThresholdLine[] = [];

  const panel = (
    from: number,
    series: readonly Series[],
    scale: readonly (readonly [value: number, label: string])[],
    place: (value: number) => number,
  ): number => {
    let [keyX, keyY] = [0, from];
    for (const id of series) {
      const text = chartText({
        id: `key-${id}`,
        text: measureText(id, now[id]),
        x: 0,
        y: 0,
        room: width - KEY,
      });
      if (keyX > 0 && keyX + KEY + text.width > width) [keyX, keyY] = [0, keyY + LEADING + 4];
      keys.push({ id, x: keyX, y: keyY });
      texts.push({ ...text, x: keyX + KEY, y: keyY });
      keyX += KEY + text.width + 22;
      if (text.lines.length > 1) [keyX, keyY] = [0, keyY + text.height + 4];
    }
    const top = keyY + (keyX > 0 ? LEADING : 0) + 16;
    for (const [value, label] of scale) {
      const y = top + PANEL * (1 - place(value));
      grid.push({ id: `${series[0]}-${label}`, y });
      texts.push(
        chartText({
          id: `scale-${series[0]}-${label}`,
          text: label,
          x: left - 8,
          y: y - LEADING / 2,
          anchor: "end",
          faint: true,
        }),
      );
    }
    for (const id of series) {
      const corner = (i: number, value: number): [number, number] => [
        x(points[i]!.threshold),
        top + PANEL * (1 - place(value)),
      ];
      lines.push({
        id,
        stretches: stretches(rows.map((row) => row[id])).map((part) =>
          part.map(([i, value]) => corner(i, value)),
        ),
        now: now[id] === undefined ? undefined : [x(threshold), top + PANEL * (1 - place(now[id]))],
      });
    }
    return top + PANEL;
  };

  const shares = panel(
    0,
    ["precision", "recall"],
    [0, 0.5, 1].map((value) => [value, percent(value)]),
    (value) => value,
  );
  const counts = panel(
    shares + 26,
    ["wrong", "exposed"],
    ticks.map((n) => [n, tickText(n)]),
    (value) => Math.log10(Math.max(LEAST, value)) / powers,
  );
  const step = width < 560 ? 16 : 8;
  for (let bits = Math.ceil(first / step) * step; bits <= last; bits += step) {
    const text = chartText({
      id: `x-${bits}`,
      text: String(bits),
      x: x(bits),
      y: counts + 8,
      anchor: "middle",
      faint: true,
    });
    texts.push({ ...text, x: Math.min(text.x, width - text.width) });
  }
  texts.push(
    chartText({
      id: "x-name",
      text: "Threshold: least match weight that counts as a match, in bits",
      x: left,
      y: counts + 8 + LEADING + 2,
      room: right - left,
      faint: true,
    }),
  );
  const height = Math.max(...texts.map((text) => text.y + text.height)) + 2;
  const top = Math.min(...grid.map(({ y }) => y));
  return {
    width,
    height,
    lines,
    texts,
    keys,
    grid,
    left,
    right,
    marks: [shares, counts].map((to, i) => ({
      id: `mark-${i}`,
      x: x(threshold),
      from: to - PANEL,
      to,
    })),
    columns: points.map((point, i) => {
      const at = (k: number) => x(points[Math.max(0, Math.min(points.length - 1, k))]!.threshold);
      const [from, to] = [(at(i - 1) + at(i)) / 2, (at(i) + at(i + 1)) / 2];
      return {
        id: `t-${point.threshold}`,
        threshold: point.threshold,
        x: from,
        y: top,
        width: Math.max(1, to - from),
        height: counts - top,
        name: `${point.threshold} bits`,
        detail: SERIES.map((id) => measureText(id, rows[i]![id])).join("; "),
      };
    }),
  };
}

/** Runs of neighbouring values, each with its position. */
function stretches(
  values: readonly (number | undefined)[],
): (readonly (readonly [at: number, value: number])[])[] {
  const found: (readonly [number, number])[][] = [];
  let open = false;
  values.forEach((value, i) => {
    if (value === undefined) open = false;
    else {
      if (!open) found.push([]);
      found.at(-1)!.push([i, value]);
      open = true;
    }
  });
  return found;
}
