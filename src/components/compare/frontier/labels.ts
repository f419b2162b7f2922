import { type ChartText, chartText } from "../../linkage/chart-text.js";
import type { Corner, Line } from "./drawing.js";
import { type Ground, nearestPoint } from "./ground.js";
import { placeLabels } from "./place-labels.js";

/** A point that wants its words beside it. */
export interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly at: Corner;
  readonly bold: boolean;
  readonly faint: boolean;
}

interface Options {
  readonly plot: Ground;
  readonly dots: readonly Corner[];
  readonly curve: readonly Corner[];
}

const DOT = 6;

/** Words beside their points without any overlap; undefined where there is no room for all. */
export function layoutLabels(
  labelled: readonly Labelled[],
  { plot, dots, curve }: Options,
): { texts: ChartText[]; leaders: Line[] } | undefined {
  const room = Math.min(210, plot.width * 0.6);
  const texts = labelled.map(({ id, text, bold, faint }) =>
    chartText({ id: `label-${id}`, text, x: 0, y: 0, room, bold, faint }),
  );
  const placed = placeLabels(
    texts.map(({ id, width, height }, i) => ({ id, at: labelled[i]!.at, width, height })),
    { area: plot, taken: dots.map(dotGround), line: curve },
  );
  if (!placed) return undefined;
  return {
    texts: placed.map(({ x, y }, i) => ({ ...texts[i]!, x, y })),
    leaders: placed.flatMap((ground, i) => {
      if (!ground.isAway) return [];
      const from = labelled[i]!.at;
      return [{ id: labelled[i]!.id, from, to: nearestPoint(ground, from) }];
    }),
  };
}

/** The ground of a dot. */
export const dotGround = ([x, y]: Corner): Ground => ({
  x: x - DOT,
  y: y - DOT,
  width: 2 * DOT,
  height: 2 * DOT,
});
