import type { Corner } from "./drawing.js";

/** Ground that a label or a mark covers, px. */
export interface Ground {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether two grounds come closer than `gap` px. */
export const isClose = (a: Ground, b: Ground, gap: number): boolean =>
  a.x < b.x + b.width + gap &&
  b.x < a.x + a.width + gap &&
  a.y < b.y + b.height + gap &&
  b.y < a.y + a.height + gap;

export const isWithin = (a: Ground, area: Ground): boolean =>
  a.x >= area.x &&
  a.y >= area.y &&
  a.x + a.width <= area.x + area.width &&
  a.y + a.height <= area.y + area.height;

/** The point of a ground that is nearest to another point. */
export const nearestPoint = ({ x, y, width, height }: Ground, [px, py]: Corner): Corner => [
  Math.min(Math.max(px, x), x + width),
  Math.min(Math.max(py, y), y + height),
];

/** Whether a straight line comes closer than `gap` px to a ground (Liang & Barsky 1984). */
export function meetsLine(
  ground: Ground,
  [x0, y0]: Corner,
  [x1, y1]: Corner,
  gap: number,
): boolean {
  let [from, to] = [0, 1];
  const sides = [
    [x0 - x1, x0 - ground.x + gap],
    [x1 - x0, ground.x + ground.width + gap - x0],
    [y0 - y1, y0 - ground.y + gap],
    [y1 - y0, ground.y + ground.height + gap - y0],
  ] as const;
  for (const [step, room] of sides) {
    if (step === 0) {
      if (room < 0) return false;
    } else if (step < 0) from = Math.max(from, room / step);
    else to = Math.min(to, room / step);
  }
  return from <= to;
}
