import type { Corner } from "./drawing.js";
import { type Ground, isClose, isWithin, meetsLine, nearestPoint } from "./ground.js";

export interface LabelWish {
  readonly id: string;
  /** The point it belongs to. */
  readonly at: Corner;
  readonly width: number;
  readonly height: number;
}

export interface PlacedLabel extends Ground {
  readonly id: string;
  /** Whether it stands so far off that a line has to lead to its point. */
  readonly isAway: boolean;
}

interface Options {
  readonly area: Ground;
  /** What no label may cover. */
  readonly taken: readonly Ground[];
  /** Corners of a line that labels had better not cover. */
  readonly line: readonly Corner[];
  /** Whether a label may rather be left out than stand off its point or on the line. */
  readonly isOptional?: boolean;
}

/** Space between a point's middle and its label, px. */
const NEAR = 9;
/** Farther off than this, px, a label would rather lie across the line. */
const FAR = 70;
/** Space between labels, px. */
const GAP = 3;
/** The grid on which places farther off are tried, px. */
const STEP = { x: 14, y: 7 };

/**
 * Places labels beside their points so that none covers another or what is taken: near where there
 * is room, else as near as can be. Undefined when one finds no room at all.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  { area, taken, line, isOptional = false }: Options,
): readonly PlacedLabel[] | undefined {
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    const isFree = (ground: Ground) =>
      isWithin(ground, area) &&
      !taken.some((other) => isClose(ground, other, 1)) &&
      !placed.some((other) => isClose(ground, other, GAP));
    const isClear = (ground: Ground) =>
      !line.some((corner, i) => i > 0 && meetsLine(ground, line[i - 1]!, corner, 3));
    const isOpen = (ground: Ground) => {
      const end = nearestPoint(ground, wish.at);
      return !placed.some((other) => meetsLine(other, wish.at, end, 1));
    };
    const near = around(wish).filter(isFree);
    const found = near.find(isClear) ?? (isOptional ? undefined : (away() ?? near[0]));
    if (!found) return undefined;
    placed.push({ ...found, id: wish.id, isAway: !near.includes(found) });

    function away(): Ground | undefined {
      const far = grid(wish, area).filter(({ ground }) => isFree(ground));
      const good = far.find(({ gap, ground }) => gap < FAR && isOpen(ground) && isClear(ground));
      if (good || near.length > 0) return good?.ground;
      return (far.find(({ ground }) => isOpen(ground)) ?? far[0])?.ground;
    }
  }
  return placed;
}

/** The eight places around a point, those beside it first. */
function around({ at: [x, y], width, height }: LabelWish): Ground[] {
  const [right, left, centred] = [x + NEAR, x - NEAR - width, x - width / 2];
  const [middle, above, below] = [y - height / 2, y - NEAR - height, y + NEAR];
  const corners: readonly Corner[] = [
    [right, middle],
    [left, middle],
    [centred, above],
    [centred, below],
    [right, above],
    [left, above],
    [right, below],
    [left, below],
  ];
  return corners.map(([start, top]) => ({ x: start, y: top, width, height }));
}

/** Every place of the area on a grid with its distance from the point, the nearest first. */
function grid({ at, width, height }: LabelWish, area: Ground): { ground: Ground; gap: number }[] {
  const places: { ground: Ground; gap: number }[] = [];
  for (let y = area.y; y + height <= area.y + area.height; y += STEP.y) {
    for (let x = area.x; x + width <= area.x + area.width; x += STEP.x) {
      const ground = { x, y, width, height };
      const [toX, toY] = nearestPoint(ground, at);
      // Upwards and downwards count more, as lines are read along.
      places.push({ ground, gap: Math.hypot(toX - at[0], 1.5 * (toY - at[1])) });
    }
  }
  return places.sort((a, b) => a.gap - b.gap);
}
