import { type ChartText, chartText, LEADING } from "../linkage/chart-text.js";
import type { DotDrawing, DotKind } from "./dot-drawing.js";

const KEY: readonly (readonly [DotKind, string])[] = [
  ["fitted", "fitted to the record"],
  ["tested", "left to test the model"],
  ["given", "put in, or follows from the fit"],
];

/** The key of the marks, on as many lines as it takes. */
export function recordKey(width: number): {
  texts: ChartText[];
  dots: DotDrawing["dots"][number][];
  below: number;
} {
  let [x, y] = [0, 0];
  const texts: ChartText[] = [];
  const dots: DotDrawing["dots"][number][] = [];
  for (const [kind, words] of KEY) {
    const text = chartText({ id: `key-${kind}`, text: words, x: 0, y: 0 });
    if (x > 0 && x + 18 + text.width > width) [x, y] = [0, y + LEADING + 4];
    texts.push({ ...text, x: x + 18, y });
    dots.push({ id: `key-${kind}`, kind, x: x + 7, y: y + LEADING / 2 });
    x += 18 + text.width + 22;
  }
  return { texts, dots, below: y + LEADING + 14 };
}
