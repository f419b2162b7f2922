import { type ChartText, chartText } from "../linkage/chart-text.js";

/** Labels under the marks of a scale; those that would touch the one before are left out. */
export function axisLabels(
  marks: readonly number[],
  place: {
    readonly at: (mark: number) => number;
    readonly y: number;
    /** Left and right end of the drawing, px, which no label crosses. */
    readonly from: number;
    readonly to: number;
    readonly words: (mark: number) => string;
  },
): ChartText[] {
  const labels: ChartText[] = [];
  for (const mark of marks) {
    const text = place.words(mark);
    const label = chartText({
      id: `scale-${mark}`,
      text,
      x: place.at(mark),
      y: place.y,
      anchor: "middle",
      faint: true,
    });
    const x = Math.min(place.to - label.width, Math.max(place.from, label.x));
    const last = labels.at(-1);
    if (last && (last.x + last.width + 10 > x || sameWords(last, label))) continue;
    labels.push({ ...label, x });
  }
  return labels;
}

/** Fine scales would print a rounded number twice. */
const sameWords = (a: ChartText, b: ChartText): boolean =>
  JSON.stringify(a.lines) === JSON.stringify(b.lines);
