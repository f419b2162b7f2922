import { textWidth } from "../text-width.js";
import type { StateShape } from "./geometry.js";
import type { MapPlaces } from "./places.js";

export interface StateName {
  readonly code: string;
  readonly x: number;
  /** Baseline of the code. */
  readonly y: number;
  readonly size: number;
  /** Number under the code, where a circle has room for it. */
  readonly number: string;
}

interface Naming {
  readonly places: MapPlaces;
  /** Radius of a state's circle in px; undefined on a map of colours. */
  readonly radius: ((shape: StateShape) => number) | undefined;
  readonly label: (shape: StateShape) => string;
}

/**
 * Where postal codes stand: on the state, or with circles inside a circle that has room and else
 * just below it. A state without room gets none; small states are named in their callouts.
 */
export function placeNames(
  shapes: readonly StateShape[],
  { places, radius, label }: Naming,
): StateName[] {
  const { scale, narrow, callouts } = places;
  const called = new Set(callouts.map((callout) => callout.code));
  const size = Math.max(9.5, Math.min(12, 13 * scale));
  return shapes.flatMap((shape): StateName[] => {
    if (called.has(shape.code)) return [];
    const width = textWidth(shape.code, size);
    const [x, y] = [shape.centre[0] * scale, shape.centre[1] * scale];
    const room = width + 4 < Math.sqrt(shape.area) * scale * 0.9;
    const middle = { code: shape.code, x, y: y + size * 0.35, size, number: "" };
    const r = radius?.(shape) ?? 0;
    if (r >= width / 2 + 2) {
      const number = label(shape);
      const both =
        r >= size * 1.6 && textWidth(number, size) / 2 + 3 < Math.sqrt(r * r - size * size);
      return [both ? { ...middle, y: y - size * 0.15, number } : middle];
    }
    if (!room || (radius && narrow)) return [];
    return [radius && r > 0 ? { ...middle, y: y + r + size * 0.95 } : middle];
  });
}
