import type { PeopleCounts } from "../../model/simulation.js";
import { RELATIONS, type Relation, STANDINGS, type Standing } from "../../model/vocabulary.js";
import { RELATION_LABELS, STANDING_LABELS } from "../labels.js";
import { about, compact, NOTHING, percent } from "../numbers.js";
import { relationColour } from "../palette.js";
import { lineWidth, textWidth, type Word, words, wrap } from "../text-width.js";

export type ByStatus = Readonly<Record<Standing, PeopleCounts>>;

export interface Segment {
  readonly id: string;
  readonly relation: Relation;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
  /** Number set on the segment; empty where it does not fit. */
  readonly inside: string;
  readonly name: string;
  readonly detail: string;
}

export interface BarText {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly (readonly Word[])[];
  readonly faint: boolean;
  /** Colour key before the words. */
  readonly swatch: string;
}

export interface BarsDrawing {
  readonly width: number;
  readonly height: number;
  readonly segments: readonly Segment[];
  readonly texts: readonly BarText[];
}

const SIZE = 13;
const LEADING = 17;
const BAR = 26;

const usable = (value: number) => (Number.isFinite(value) && value >= NOTHING ? value : 0);

/** The key on top: relations with their totals, as many to a line as fit. */
function key(
  totals: ReadonlyMap<Relation, number>,
  width: number,
): { texts: BarText[]; below: number } {
  let [x, y] = [0, 0];
  const texts = RELATIONS.map((relation): BarText => {
    const value = totals.get(relation)!;
    const lines = [[...words(compact(value), value > 0), ...words(RELATION_LABELS[relation])]];
    const size = 17 + lineWidth(lines[0]!, SIZE);
    if (x > 0 && x + size > width) [x, y] = [0, y + LEADING + 5];
    const text = {
      id: `key-${relation}`,
      x,
      y,
      width: size,
      height: LEADING,
      lines,
      faint: value <= 0,
      swatch: relationColour(relation),
    };
    x += size + 18;
    return text;
  });
  return { texts, below: y + LEADING + 14 };
}

/**
 * Exposed people as one bar per standing, split by why they are exposed, all on one scale. Names
 * stand before the bars, or above them where the width is under 560 px.
 */
export function layoutBars(byStatus: ByStatus, width: number): BarsDrawing {
  const totals = new Map(
    RELATIONS.map((relation) => [
      relation,
      STANDINGS.reduce((sum, standing) => sum + usable(byStatus[standing][relation]), 0),
    ]),
  );
  const all = [...totals.values()].reduce((sum, value) => sum + value, 0);
  const { texts, below } = key(totals, width);
  const narrow = width < 560;
  const names = narrow ? 0 : 172;
  const sums = STANDINGS.map((standing) =>
    RELATIONS.reduce((sum, relation) => sum + usable(byStatus[standing][relation]), 0),
  );
  const ends = Math.max(...sums.map((sum) => textWidth(compact(sum), SIZE, true))) + 10;
  const scale = Math.max(0, width - names - ends) / Math.max(1e-9, ...sums);
  const segments: Segment[] = [];
  let y = below;
  STANDINGS.forEach((standing, row) => {
    const lines = wrap(words(STANDING_LABELS[standing]), SIZE, narrow ? width : names - 16);
    const height = lines.length * LEADING;
    const top = narrow ? y : y + Math.max(0, (BAR - height) / 2);
    const text = { faint: sums[row]! <= 0, swatch: "", height };
    texts.push({
      ...text,
      id: `name-${standing}`,
      x: 0,
      y: top,
      width: Math.max(...lines.map((l) => lineWidth(l, SIZE))),
      lines,
    });
    const barTop = narrow ? y + height + 2 : y + Math.max(0, (height - BAR) / 2);
    let x = names;
    for (const relation of RELATIONS) {
      const value = usable(byStatus[standing][relation]);
      if (value <= 0) continue;
      const length = Math.max(1.5, value * scale - 1);
      const inside = compact(value);
      segments.push({
        id: `${standing}-${relation}`,
        relation,
        x,
        y: barTop,
        width: length,
        height: BAR,
        colour: relationColour(relation),
        inside: textWidth(inside, SIZE) + 10 <= length ? inside : "",
        name: STANDING_LABELS[standing],
        detail: `${about(value)} people: ${RELATION_LABELS[relation]}, ${percent(value / all)} of all exposed`,
      });
      x += length + 1;
    }
    const total = [words(compact(sums[row]!), sums[row]! > 0)];
    const end = lineWidth(total[0]!, SIZE);
    texts.push({
      ...text,
      id: `sum-${standing}`,
      x: Math.min(x + (x > names ? 6 : 0), width - end),
      y: barTop + (BAR - LEADING) / 2,
      width: end,
      height: LEADING,
      lines: total,
    });
    y = Math.max(barTop + BAR, top + height) + 12;
  });
  return { width, height: y, segments, texts };
}
