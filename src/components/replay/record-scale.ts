import { type ChartText, chartText } from "../linkage/chart-text.js";

/** Percentages under the scale, of which those that would touch the recorded one are left out. */
export function scaleTexts(
  scale: readonly number[],
  at: (ratio: number) => number,
  y: number,
): readonly ChartText[] {
  const kept: ChartText[] = [];
  for (const ratio of [1, ...scale.filter((one) => one !== 1)]) {
    const label = chartText({
      id: `scale-${ratio}`,
      text: ratio === 1 ? "100% of the record" : `${ratio * 100}%`,
      x: at(ratio),
      y,
      anchor: "middle",
      faint: ratio !== 1,
    });
    const free = kept.every(
      (other) => label.x + label.width + 8 <= other.x || other.x + other.width + 8 <= label.x,
    );
    if (free) kept.push({ ...label, x: Math.max(0, label.x) });
  }
  return kept;
}
