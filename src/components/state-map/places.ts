import { spread } from "../spread.js";
import type { StateShape, StatesGeometry } from "./geometry.js";

/** States too small to write on; their numbers stand in a column off the Atlantic coast. */
const SMALL = ["VT", "NH", "MA", "RI", "CT", "NJ", "DE", "MD", "DC"];
const ROW = 24;
/** Wider than this the map only grows away from its words. */
const WIDEST = 1000;
/** Radius of the largest circle, px of the 975 px map. */
export const LARGEST_CIRCLE = 40;

export interface Callout {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Line from the state to its words; none where a coloured key stands for it. */
  readonly leader: string;
  readonly swatch: boolean;
}

export interface MapPlaces {
  readonly narrow: boolean;
  readonly width: number;
  readonly height: number;
  /** Factor from map px to drawing px. */
  readonly scale: number;
  readonly callouts: readonly Callout[];
  /** Top of the key. */
  readonly keyTop: number;
}

/** Where map, callouts and key go. Under 560 px the callouts stand in columns below the map. */
export function mapPlaces(geometry: StatesGeometry, room: number): MapPlaces {
  const width = Math.min(room, WIDEST);
  const keyHeight = (scale: number) => Math.max(58, 26 + 2 * LARGEST_CIRCLE * scale);
  const small = SMALL.flatMap((code) => geometry.states.find((state) => state.code === code) ?? []);
  if (width < 560) {
    const scale = width / geometry.width;
    const top = geometry.height * scale + 12;
    const columns = 3;
    const callouts = small.map(({ code }, i) => ({
      code,
      x: (i % columns) * (width / columns),
      y: top + Math.floor(i / columns) * ROW,
      width: width / columns - 6,
      leader: "",
      swatch: true,
    }));
    const keyTop = top + Math.ceil(small.length / columns) * ROW + 12;
    return {
      narrow: width < 560,
      width,
      height: keyTop + keyHeight(scale),
      scale,
      callouts,
      keyTop,
    };
  }
  const margin = 100;
  const scale = (width - margin) / geometry.width;
  const x = width - margin + 10;
  const at = (state: StateShape) => [state.centre[0] * scale, state.centre[1] * scale] as const;
  const ordered = [...small].sort((a, b) => a.centre[1] - b.centre[1]);
  const starts = spread(
    ordered.map((state) => ({ at: at(state)[1] - ROW / 2 + 20 * scale, size: ROW })),
    0,
    geometry.height * scale,
    0,
  );
  const callouts = ordered.map((state, i) => {
    const [cx, cy] = at(state);
    const y = starts[i]!;
    const bend = x - 12;
    const leader = `M${cx.toFixed(1)},${cy.toFixed(1)}L${bend.toFixed(1)},${(y + ROW / 2).toFixed(1)}H${x - 3}`;
    return { code: state.code, x, y, width: margin - 12, leader, swatch: false };
  });
  const keyTop = geometry.height * scale + 10;
  return { narrow: width < 560, width, height: keyTop + keyHeight(scale), scale, callouts, keyTop };
}
