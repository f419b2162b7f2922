import { type ChartText, chartText, LEADING, SIZE } from "../../linkage/chart-text.js";
import { compact } from "../../numbers.js";
import { textWidth } from "../../text-width.js";
import { type CountScale, countScale } from "./count-scale.js";
import type { Line } from "./drawing.js";
import type { Ground } from "./ground.js";

export interface Axes {
  readonly x: CountScale;
  readonly y: CountScale;
  readonly plot: Ground;
  readonly grid: readonly Line[];
  readonly texts: readonly ChartText[];
  readonly bottom: number;
}

interface Counts {
  readonly found: readonly number[];
  readonly mistaken: readonly number[];
}

const powerText = (power: number) => (power < 10 ? String(power) : shorter(compact(power)));
const shorter = (text: string) => text.replace(/\.0+M$/, "M");

/** Both axes by powers of ten with their names; `height` is that of the plot, px. */
export function layoutAxes({ found, mistaken }: Counts, width: number, height: number): Axes {
  const upward = nameOf("axis-found", "People sought and found", 0, width);
  const top = upward.height + 8;
  const marks = countScale(found, 0, 1).powers.map(powerText);
  const left = Math.ceil(Math.max(...marks.map((text) => textWidth(text, SIZE)))) + 10;
  const plot = { x: left, y: top, width: width - left - 2, height };
  const x = countScale(mistaken, left, width - 2);
  const y = countScale(found, top + height, top);
  const foot = top + height + 5;
  const grid: Line[] = [];
  const texts: ChartText[] = [upward];
  const levels = [[0, y.at(0)] as const, ...y.powers.map((power) => [power, y.at(power)] as const)];
  for (const [count, at] of levels) {
    grid.push({ id: `found-${count}`, from: [left, at], to: [width - 2, at] });
    const text = count === 0 ? "0" : powerText(count);
    const place = { id: `found-${count}`, text, x: left - 6, y: at - LEADING / 2 };
    const label = chartText({ ...place, anchor: "end", faint: true });
    if (texts.at(-1)!.y >= label.y + LEADING || texts.length === 1) texts.push(label);
  }
  let free = 0;
  for (const [count, at] of [
    [0, x.at(0)] as const,
    ...x.powers.map((power) => [power, x.at(power)] as const),
  ]) {
    grid.push({ id: `mistaken-${count}`, from: [at, top], to: [at, top + height] });
    const text = count === 0 ? "0" : powerText(count);
    const place = { id: `mistaken-${count}`, text, x: at, y: foot };
    const label = chartText({ ...place, anchor: "middle", faint: true });
    const within = Math.min(label.x, width - label.width);
    if (within < free) continue;
    texts.push({ ...label, x: within });
    free = within + label.width + 8;
  }
  const across = nameOf("axis-mistaken", "People exposed by mistake", foot + LEADING + 4, width);
  texts.push({ ...across, x: Math.max(0, width - across.width) });
  return { x, y, plot, grid, texts, bottom: across.y + across.height };
}

const nameOf = (id: string, text: string, y: number, room: number) =>
  chartText({ id, text, x: 0, y, room, bold: true });
