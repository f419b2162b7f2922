import { spread } from "../spread.js";
import { words, wrap } from "../text-width.js";
import { boxColour, ribbonColour } from "./colours.js";
import type { DrawnBox, DrawnLens, DrawnPath, DrawnText, FlowDrawing } from "./drawing.js";
import { lensesOf } from "./lens.js";
import { lensBands } from "./lens-bands.js";
import { type Band, stageBands } from "./stage-bands.js";
import { isNamed, type Stage } from "./stages.js";
import { labelLines, place, tipWords } from "./words.js";

const BAR = 10;
const INSET = 16;
const LABEL = { size: 13, leading: 16 } as const;
const SMALL = { size: 11.5, leading: 14 } as const;

interface Frame {
  readonly panel: number;
  readonly gap: number;
  readonly margin: number;
  readonly top: number;
  readonly size: number;
}

const left = (frame: Frame, index: number) => index * (frame.panel + frame.gap);

interface Item {
  readonly text: DrawnText;
  readonly wish: number;
  readonly band: Band | undefined;
  /** Edge of the box that a leader goes to, and edge of the words it comes from. */
  readonly leader: readonly [number, number];
}

/** The labels of one stage, each wishing to stand beside its box. */
function itemsOf(stage: Stage, bands: readonly Band[], frame: Frame): Item[] {
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

const needed = (items: readonly Item[]) =>
  items.reduce((sum, { text }) => sum + text.height + 5, 5);

const ribbonPath = (
  x0: number,
  x1: number,
  from: readonly number[],
  to: readonly number[],
  top: number,
) => {
  const middle = (x0 + x1) / 2;
  const [a, b, c, d] = [from[0]! + top, from[1]! + top, to[0]! + top, to[1]! + top];
  return `M${x0},${a}C${middle},${a} ${middle},${c} ${x1},${c}L${x1},${d}C${middle},${d} ${middle},${b} ${x0},${b}Z`;
};

/** The four stages side by side, left to right. For widths of 820 px and more. */
export function drawWide(stages: readonly Stage[], width: number): FlowDrawing {
  const margin = Math.min(176, Math.max(120, width * 0.13));
  const gap = Math.min(124, Math.max(74, width * 0.085));
  const panel = (width - margin - 3 * gap) / 4;
  const headings = stages.map((stage) => {
    const room = stage.index < 3 ? panel + gap - 12 : panel + margin;
    return [
      wrap(words(`${stage.index + 1} ${stage.title}`, true), 15, room),
      wrap(words(stage.amount), LABEL.size, room),
    ] as const;
  });
  const titles = Math.max(...headings.map(([title]) => title.length)) * 19;
  const top = titles + Math.max(...headings.map(([, amount]) => amount.length)) * 17 + 8;

  const draft: Frame = { panel, gap, margin, top, size: Math.min(500, Math.max(380, width * 0.4)) };
  const size = Math.max(
    draft.size,
    ...stages.map((stage) => needed(itemsOf(stage, stageBands(stage, draft.size).bands, draft))),
  );
  const frame = { ...draft, size };
  const laid = stages.map((stage) => stageBands(stage, size));

  const boxes: DrawnBox[] = [];
  const ribbons: DrawnPath[] = [];
  const leaders: DrawnPath[] = [];
  const texts: DrawnText[] = [];
  const blanks: FlowDrawing["blanks"][number][] = [];
  for (const stage of stages) {
    const { bands, ribbons: flows } = laid[stage.index]!;
    const x = left(frame, stage.index);
    const [title, amount] = headings[stage.index]!;
    const anchored = { anchor: "start", x } as const;
    texts.push(
      place({
        id: `title-${stage.index}`,
        kind: "title",
        lines: title,
        size: 15,
        leading: 19,
        ...anchored,
        y: 0,
      }),
      place({
        id: `amount-${stage.index}`,
        kind: "amount",
        lines: amount,
        size: LABEL.size,
        leading: 17,
        ...anchored,
        y: titles,
      }),
    );
    if (stage.total <= 0) {
      blanks.push({
        id: `blank-${stage.index}`,
        x: x + 0.5,
        y: top + 0.5,
        width: panel - 1,
        height: size - 1,
      });
      const lines = wrap(words(stage.empty), LABEL.size, panel - 28);
      const y = top + (size - lines.length * 18) / 2;
      texts.push(
        place({
          id: `empty-${stage.index}`,
          kind: "empty",
          lines,
          size: LABEL.size,
          leading: 18,
          anchor: "middle",
          x: x + panel / 2,
          y,
        }),
      );
      continue;
    }
    for (const band of bands) {
      const node = stage.nodes.find((one) => one.id === band.id)!;
      boxes.push({
        id: band.id,
        colour: boxColour(band.id),
        ...tipWords(node, stage),
        x: band.column === 0 ? x : x + panel - BAR,
        y: top + band.a,
        width: BAR,
        height: band.b - band.a,
      });
    }
    for (const { source, target, from, to } of flows) {
      const path = ribbonPath(x + BAR, x + panel - BAR, from, to, top);
      ribbons.push({ id: `${source}>${target}`, path, colour: ribbonColour(source, target) });
    }
    const items = itemsOf(stage, bands, frame);
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
  }

  const lenses: DrawnLens[] = [];
  for (const lens of lensesOf(stages)) {
    const { part, whole } = lensBands(
      lens,
      stages,
      laid.map(({ bands }) => bands),
      size,
    );
    const [x0, x1] = [left(frame, lens.from) + panel, left(frame, lens.from + 1)];
    const [a, b, c, d] = [part[0] + top, part[1] + top, whole[0] + top, whole[1] + top];
    const filled = lens.words.scale !== "same scale";
    lenses.push({
      id: `lens-${lens.from}`,
      ground: `M${x0},${a}L${x1},${c}L${x1},${d}L${x0},${b}Z`,
      edges: `M${x0},${a}L${x1},${c}M${x0},${b}L${x1},${d}`,
      frame: { x: x0 - BAR - 2, y: a - 1, width: BAR + 3, height: b - a + 2 },
      filled,
    });
    const room = gap * 0.68;
    const { what, scale, note } = lens.words;
    const lines = [
      ...wrap(words(what), SMALL.size, room),
      ...wrap(words(scale, true), SMALL.size, room),
      ...(note ? wrap(words(note), SMALL.size, room) : []),
    ];
    // At 0.4 of the way the wedge is at least 0.4 of its end high: the words stay off its edges.
    const middle = (0.6 * (a + b)) / 2 + (0.4 * (c + d)) / 2;
    const height = lines.length * SMALL.leading;
    const y = Math.min(top + size - height - 4, Math.max(top + 4, middle - height / 2));
    texts.push(
      place({
        id: `lens-${lens.from}`,
        kind: "lens",
        lines,
        ...SMALL,
        anchor: "end",
        x: x1 - 6,
        y,
      }),
    );
  }
  return {
    width,
    height: top + size + 6,
    ribbonOpacity: 0.3,
    boxes,
    ribbons,
    lenses,
    leaders,
    texts,
    blanks,
  };
}
