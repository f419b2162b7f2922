import { percent } from "../../numbers.js";
import { textWidth } from "../../text-width.js";
import { expected } from "../chance-words.js";
import { type ChartText, chartText, LEADING, SIZE } from "../chart-text.js";
import type { ThresholdRun } from "../linkage-file.js";
import { layoutPanel, PANEL, type Panel } from "./panel.js";
import { measuresOf, measureText, SERIES } from "./series.js";

export interface ThresholdDrawing extends Omit<Panel, "bottom"> {
  readonly width: number;
  readonly height: number;
  /** Where lines of the grid begin and end. */
  readonly left: number;
  readonly right: number;
  /** The chosen threshold, in either panel. */
  readonly marks: readonly {
    readonly id: string;
    readonly x: number;
    readonly from: number;
    readonly to: number;
  }[];
  readonly columns: readonly ThresholdColumn[];
}

/** What a reader points at: one for each threshold. */
export interface ThresholdColumn {
  readonly id: string;
  readonly threshold: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly name: string;
  readonly detail: string;
}

/** Counts below this are drawn at the foot of the scale. */
const LEAST = 1;

/**
 * Two panels over the same thresholds: shares above, counts below, where each line of the grid is a
 * hundred times the one under it. The keys carry the values at the chosen threshold.
 */
export function layoutThresholds(
  { points: of }: ThresholdRun,
  onFile: number,
  threshold: number,
  width: number,
): ThresholdDrawing {
  const measured = of.map((point) => measuresOf(point, onFile));
  const counts = measured.flatMap(({ wrong, exposed }) => [wrong ?? 0, exposed ?? 0]);
  const powers = 2 * Math.ceil(Math.log10(Math.max(100, ...counts)) / 2);
  const ticks = Array.from({ length: powers / 2 + 1 }, (_, i): [number, string] => {
    const value = 10 ** (2 * i);
    return [value, value === LEAST ? "1 or less" : expected(value)];
  });
  const labels = ["100%", ...ticks.map(([, label]) => label)];
  const left = Math.ceil(Math.max(...labels.map((text) => textWidth(text, SIZE)))) + 10;
  const right = width - 8;
  const [first, last] = [of[0]!.threshold, of.at(-1)!.threshold];
  const x = (bits: number) => left + ((bits - first) / (last - first)) * (right - left);
  const shared = {
    width,
    left: left - 8,
    points: of.map((point, i) => ({ x: x(point.threshold), values: measured[i]! })),
    chosen: of.findIndex((point) => point.threshold === threshold),
  };
  const upper = layoutPanel({
    ...shared,
    series: ["precision", "recall"],
    from: 0,
    scale: [0, 0.5, 1].map((value) => [value, percent(value)]),
    place: (value) => value,
  });
  const lower = layoutPanel({
    ...shared,
    series: ["wrong", "exposed"],
    from: upper.bottom + 26,
    scale: ticks,
    place: (value) => Math.log10(Math.max(LEAST, value)) / powers,
  });
  const texts = [
    ...upper.texts,
    ...lower.texts,
    ...axis({ first, last, x, y: lower.bottom + 8, width, left, right }),
  ];
  const top = Math.min(...upper.grid.map(({ y }) => y));
  return {
    width,
    height: Math.max(...texts.map((text) => text.y + text.height)) + 2,
    lines: [...upper.lines, ...lower.lines],
    texts,
    keys: [...upper.keys, ...lower.keys],
    grid: [...upper.grid, ...lower.grid],
    left,
    right,
    marks: [upper, lower].map(({ bottom }, i) => ({
      id: `mark-${i}`,
      x: x(threshold),
      from: bottom - PANEL,
      to: bottom,
    })),
    columns: of.map((point, i): ThresholdColumn => {
      const at = (k: number) => x(of[Math.max(0, Math.min(of.length - 1, k))]!.threshold);
      const [from, to] = [(at(i - 1) + at(i)) / 2, (at(i) + at(i + 1)) / 2];
      return {
        id: `t-${point.threshold}`,
        threshold: point.threshold,
        x: from,
        y: top,
        width: Math.max(1, to - from),
        height: lower.bottom - top,
        name: `${point.threshold} bits`,
        detail: SERIES.map((id) => measureText(id, measured[i]![id])).join("; "),
      };
    }),
  };
}

interface Axis {
  readonly first: number;
  readonly last: number;
  readonly x: (bits: number) => number;
  readonly y: number;
  readonly width: number;
  readonly left: number;
  readonly right: number;
}

/** Thresholds in bits under both panels, and what they are. */
function axis({ first, last, x, y, width, left, right }: Axis): readonly ChartText[] {
  const step = width < 560 ? 16 : 8;
  const texts: ChartText[] = [];
  for (let bits = Math.ceil(first / step) * step; bits <= last; bits += step) {
    const place = { x: x(bits), y, anchor: "middle", faint: true } as const;
    const text = chartText({ id: `x-${bits}`, text: String(bits), ...place });
    texts.push({ ...text, x: Math.min(text.x, width - text.width) });
  }
  texts.push(
    chartText({
      id: "x-name",
      text: "Threshold: least match weight that counts as a match, in bits",
      x: left,
      y: y + LEADING + 2,
      room: right - left,
      faint: true,
    }),
  );
  return texts;
}
