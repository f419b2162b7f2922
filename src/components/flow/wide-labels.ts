import { spread } from "../spread.js";
import type { DrawnPath, DrawnText } from "./drawing.js";
import type { Band } from "./stage-bands.js";
import { isNamed, type Stage } from "./stages.js";
import { BAR, type Frame, INSET, LABEL, left } from "./wide-frame.js";
import { labelLines, place } from "./words.js";

export interface Item {
  readonly text: DrawnText;
  readonly wish: number;
  readonly band: Band | undefined;
  /** Edge of the box that a leader goes to, and edge of the words it comes from. */
  readonly leader: readonly [number, number];
}

/** The labels of one stage, each wishing to stand beside its box. */
export function itemsOf(stage: Stage, bands: readonly Band[], frame: Frame): Item[] {
  const x = left(frame, stage.index);
  const right = x + frame.panel - BAR;
  const refused = stage.nodes.some((node) => node.id === "rejected" && node.value > 0);
  const items: Item[] = [];
  for (const column of [0, 1] as const) {
    let after = 0;
    for (const node of stage.nodes) {
      if (stage.sources.has(node.id) !== (column === 0)) continue;
      const band = bands.find((one) => one.id === node.id);
      // A single source is named by the stage's heading; so is what all goes on to matching.
      const spoken = stage.index === 1 ? column === 0 || refused : column === 1;
      if (!spoken || !isNamed(node)) continue;
      const outside = stage.index === 3;
      const room = outside ? frame.margin - INSET : frame.panel - 2 * BAR - INSET - 6;
      const lines = labelLines(node, LABEL.size, room);
      const anchor = column === 0 || outside ? "start" : "end";
      const bar = column === 0 ? x + BAR : outside ? right + BAR : right;
      const side = anchor === "start" ? 1 : -1;
      const text = place({
        id: node.id,
        kind: "label",
        lines,
        ...LABEL,
        anchor,
        x: bar + side * INSET,
        y: 0,
        faint: node.value <= 0,
      });
      const [a, b] = band ? [band.a, band.b] : [after, after];
      const wish = b - a >= text.height + 14 ? a + 7 : (a + b - text.height) / 2;
      items.push({ text, wish, band, leader: [bar + side, bar + side * (INSET - 3)] });
      after = b;
    }
  }
  const settled = stage.index === 3 ? items : aboveTheirBoxes(items);
  // Two columns of labels share the height; within a column the order of the boxes is kept.
  const latest = new Map<DrawnText["anchor"], number>();
  return settled
    .map((item) => {
      const wish = Math.max(item.wish, latest.get(item.text.anchor) ?? Number.NEGATIVE_INFINITY);
      latest.set(item.text.anchor, wish);
      return { ...item, wish };
    })
    .sort((p, q) => p.wish - q.wish);
}

/**
 * Labels of boxes too thin to hold them, when they follow a box with room, stand together on that
 * box's even ground just above, not across the thin flows.
 */
function aboveTheirBoxes(items: readonly Item[]): Item[] {
  const moved = [...items];
  const length = ({ band }: Item) => (band ? band.b - band.a : 0);
  const thin = (item: Item) => length(item) < item.text.height + 4;
  for (let first = 1; first < items.length; ++first) {
    const host = items[first - 1]!;
    if (thin(host) || !thin(items[first]!)) continue;
    let end = first;
    while (end < items.length && thin(items[end]!)) ++end;
    const run = items.slice(first, end);
    const height = run.reduce((sum, { text }) => sum + text.height + 4, 4);
    if (length(host) < host.text.height + height + 20) continue;
    let at = host.band!.b - height;
    for (const [k, item] of run.entries()) {
      moved[first + k] = { ...item, wish: at };
      at += item.text.height + 4;
    }
  }
  return moved;
}

/** Height that the labels of a stage take together. */
export const needed = (items: readonly Item[]) =>
  items.reduce((sum, { text }) => sum + text.height + 5, 5);

/** Labels in their places, and a line from each box too thin or too far to its words. */
export function placeLabels(items: readonly Item[], { top, size }: Frame) {
  const texts: DrawnText[] = [];
  const leaders: DrawnPath[] = [];
  const starts = spread(
    items.map(({ wish, text }) => ({ at: wish, size: text.height })),
    3,
    size - 3,
    4,
  );
  items.forEach(({ text, band, leader }, i) => {
    const y = top + starts[i]!;
    texts.push({ ...text, y });
    if (!band) return;
    const [middle, line] = [top + (band.a + band.b) / 2, y + text.leading / 2];
    const inside = y + text.height / 2 > top + band.a && y + text.height / 2 < top + band.b;
    if (inside && band.b - band.a > 12) return;
    leaders.push({
      id: text.id,
      path: `M${leader[0]},${middle}L${leader[1]},${line}`,
      colour: "",
    });
  });
  return { texts, leaders };
}
