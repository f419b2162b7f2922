import { ink } from "../palette.js";
import { words, wrap } from "../text-width.js";
import { boxColour, ribbonColour } from "./colours.js";
import type { DrawnBox, DrawnLens, DrawnPath, DrawnText, FlowDrawing } from "./drawing.js";
import { lensesOf } from "./lens.js";
import { lensBands } from "./lens-bands.js";
import { type Band, stageBands } from "./stage-bands.js";
import { isNamed, type Stage } from "./stages.js";
import { labelLines, place, tipWords } from "./words.js";

const BAR = 12;
const LENS = 74;
const LABEL = { size: 14, leading: 18 } as const;
const SMALL = { size: 12, leading: 15 } as const;

/** Heading and labels of a stage as lines under each other, from `y` on. */
function writing(stage: Stage, y: number, width: number): { texts: DrawnText[]; below: number } {
  const texts: DrawnText[] = [];
  let at = y;
  const write = (text: DrawnText, space: number) => {
    texts.push(text);
    at += text.height + space;
  };
  const room = width - 16;
  const start = { anchor: "start", x: 8 } as const;
  const title = wrap(words(`${stage.index + 1} ${stage.title}`, true), 16, room);
  write(
    place({
      id: `title-${stage.index}`,
      kind: "title",
      lines: title,
      size: 16,
      leading: 20,
      ...start,
      y: at,
    }),
    0,
  );
  const amount = wrap(words(stage.amount), LABEL.size, room);
  write(
    place({
      id: `amount-${stage.index}`,
      kind: "amount",
      lines: amount,
      ...LABEL,
      ...start,
      y: at,
    }),
    6,
  );
  if (stage.total <= 0) {
    const lines = wrap(words(stage.empty), LABEL.size, room);
    write(
      place({ id: `empty-${stage.index}`, kind: "empty", lines, ...LABEL, ...start, y: at }),
      4,
    );
    return { texts, below: at };
  }
  const refused = stage.nodes.some((node) => node.id === "rejected" && node.value > 0);
  for (const node of stage.nodes) {
    const source = stage.sources.has(node.id);
    const spoken = stage.index === 1 ? source || refused : !source;
    if (!spoken || !isNamed(node)) continue;
    const lines = labelLines(node, LABEL.size, room - 16);
    const [faint, swatch] = [node.value <= 0, faintSwatch(node.value, node.id)];
    write(
      place({ id: node.id, kind: "label", lines, ...LABEL, ...start, y: at, faint, swatch }),
      4,
    );
  }
  return { texts, below: at };
}

const faintSwatch = (value: number, id: string) => (value > 0 ? boxColour(id) : ink("rule"));

/** A flow downwards, from its extent at `y0` to its extent at `y1`. */
export const ribbonDown = (
  y0: number,
  y1: number,
  from: readonly number[],
  to: readonly number[],
) => {
  const middle = (y0 + y1) / 2;
  const [a, b, c, d] = [from[0]!, from[1]!, to[0]!, to[1]!];
  return `M${a},${y0}C${a},${middle} ${c},${middle} ${c},${y1}L${d},${y1}C${d},${middle} ${b},${middle} ${b},${y0}Z`;
};

/** The four stages under each other, wedges pointing down. For widths under 820 px. */
export function drawStacked(stages: readonly Stage[], width: number): FlowDrawing {
  const boxes: DrawnBox[] = [];
  const ribbons: DrawnPath[] = [];
  const lenses: DrawnLens[] = [];
  const texts: DrawnText[] = [];
  const blanks: FlowDrawing["blanks"][number][] = [];
  const laid: { bands: Band[] }[] = [];
  const edges: { top: number; bottom: number }[] = [];
  const joined = lensesOf(stages);
  let y = 0;
  for (const stage of stages) {
    const { bands, ribbons: flows } = stageBands(stage, width);
    const { texts: own, below } = writing(stage, y + BAR + 8, width);
    const bottom = below + 6;
    laid.push({ bands });
    edges.push({ top: y, bottom: bottom + BAR });
    texts.push(...own);
    if (stage.total <= 0) {
      blanks.push({
        id: `blank-${stage.index}`,
        x: 0.5,
        y: y + 0.5,
        width: width - 1,
        height: bottom + BAR - y - 1,
      });
    }
    for (const band of bands) {
      boxes.push({
        id: band.id,
        colour: boxColour(band.id),
        ...tipWords(stage.nodes.find((one) => one.id === band.id)!, stage),
        x: band.a,
        y: band.column === 0 ? y : bottom,
        width: band.b - band.a,
        height: BAR,
      });
    }
    for (const { source, target, from, to } of flows) {
      const path = ribbonDown(y + BAR, bottom, from, to);
      ribbons.push({ id: `${source}>${target}`, path, colour: ribbonColour(source, target) });
    }
    const onward = joined.some((lens) => lens.from === stage.index);
    y = bottom + BAR + (onward ? LENS : 16);
  }
  for (const lens of joined) {
    const { part, whole } = lensBands(
      lens,
      stages,
      laid.map(({ bands }) => bands),
      width,
    );
    const [y0, y1] = [edges[lens.from]!.bottom, edges[lens.from + 1]!.top];
    const [a, b, c, d] = [...part, ...whole];
    lenses.push({
      id: `lens-${lens.from}`,
      ground: `M${a},${y0}L${c},${y1}L${d},${y1}L${b},${y0}Z`,
      edges: `M${a},${y0}L${c},${y1}M${b},${y0}L${d},${y1}`,
      frame: { x: a - 1, y: y0 - BAR - 2, width: b - a + 2, height: BAR + 3 },
      filled: lens.words.scale !== "same scale",
    });
    const { what, scale, note } = lens.words;
    // In the lower half the wedge is at least half as wide as its end.
    const room = Math.max(120, ((b - a + d - c) / 2) * 0.9);
    const lines = wrap(
      [...words(`${what},`), ...words(scale, true), ...words(note && `(${note})`)],
      SMALL.size,
      Math.min(width - 8, room),
    );
    const middle = (a + b + c + d) / 4;
    const top = y1 - 6 - lines.length * SMALL.leading;
    const text = place({
      id: `lens-${lens.from}`,
      kind: "lens",
      lines,
      ...SMALL,
      anchor: "middle",
      x: middle,
      y: top,
    });
    const shift = Math.max(4 - text.x, Math.min(0, width - 4 - text.x - text.width));
    texts.push({ ...text, x: text.x + shift });
  }
  return {
    width,
    height: y - 16 + 2,
    ribbonOpacity: 0.22,
    boxes,
    ribbons,
    lenses,
    leaders: [],
    texts,
    blanks,
  };
}
