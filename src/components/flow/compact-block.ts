import type { FlowNode } from "../../model/simulation.js";
import { compact } from "../numbers.js";
import { words, wrap } from "../text-width.js";
import { boxColour, ribbonColour } from "./colours.js";
import type { DrawnBox, DrawnPath, DrawnText } from "./drawing.js";
import { ribbonDown } from "./stacked.js";
import { stageBands } from "./stage-bands.js";
import type { Stage } from "./stages.js";
import { labelLines, place, tipWords } from "./words.js";

export type CompactUnit = "requests" | "people";

/** What one flow shows of its requests or of its people, and the y below it. */
export interface CompactBlock {
  readonly boxes: readonly DrawnBox[];
  readonly ribbons: readonly DrawnPath[];
  readonly texts: readonly DrawnText[];
  readonly below: number;
}

interface Flow {
  readonly id: string;
  readonly title: string;
  readonly stages: readonly Stage[];
}

interface Place {
  readonly unit: CompactUnit;
  readonly x: number;
  readonly width: number;
  /** Px for one request or person. */
  readonly scale: number;
}

const UNITS: Readonly<Record<CompactUnit, string>> = {
  requests: "requests",
  people: "people exposed",
};
const BAR = 9;
const RIBBON = 24;
/** A shorter bar is not split: nobody could tell its parts apart. */
const SPLIT = 12;
const LABEL = { size: 13, leading: 17 } as const;

/** A bar for the whole, flows down to a bar of its parts, and the parts' numbers below. */
export function compactBlock(flow: Flow, at: Place, y: number): CompactBlock {
  const { unit, x, width, scale } = at;
  const [whole, parts] = unit === "people" ? [3, 3] : [1, 2];
  const [top, split] = [flow.stages[whole]!, flow.stages[parts]!];
  const id = `${flow.id}/${unit}`;
  if (top.total <= 0) {
    const lines = wrap(words(top.empty), LABEL.size, width);
    const said = place({ id, kind: "empty", lines, ...LABEL, anchor: "start", x, y });
    return { boxes: [], ribbons: [], texts: [said], below: y + said.height };
  }
  const length = Math.max(2, top.total * scale);
  const sum = place({
    id,
    kind: "amount",
    lines: wrap(words(`${compact(top.total)} ${UNITS[unit]}`, true), LABEL.size, width),
    ...LABEL,
    anchor: "start",
    x,
    y,
  });
  const bars = y + sum.height + 3;
  const box = (node: FlowNode, stage: Stage, from: number, to: number, row: 0 | 1): DrawnBox => {
    const { name, detail } = tipWords(node, stage);
    return {
      id: `${flow.id}/${node.id}`,
      name: `${flow.title}: ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
      detail,
      colour: boxColour(node.id),
      x: x + from,
      y: bars + row * (BAR + RIBBON),
      width: to - from,
      height: BAR,
    };
  };
  const head = heads(top, unit);
  const boxes: DrawnBox[] = [];
  const ribbons: DrawnPath[] = [];
  if (length < SPLIT) boxes.push(box({ ...head[0]!, value: top.total }, top, 0, length, 0));
  else {
    const all = head.reduce((total, { value }) => total + value, 0);
    let from = 0;
    for (const node of head) {
      const to = from + (node.value / all) * length;
      boxes.push(box(node, top, from, to, 0));
      if (node.id !== "rejected") {
        const laid = stageBands(split, to, 0);
        for (const { id: part, a, b } of laid.bands.filter(({ column }) => column === 1)) {
          boxes.push(box(split.nodes.find((one) => one.id === part)!, split, a, b, 1));
        }
        for (const { source, target, from: start, to: end } of laid.ribbons) {
          const shift = (extent: readonly number[]) => extent.map((value) => x + value);
          ribbons.push({
            id: `${flow.id}/${source}>${target}`,
            path: ribbonDown(bars + BAR, bars + BAR + RIBBON, shift(start), shift(end)),
            colour: ribbonColour(source, target),
          });
        }
      }
      from = to;
    }
  }
  const foot = bars + BAR + (length < SPLIT ? 0 : RIBBON + BAR) + 6;
  const named = [
    ...split.nodes.filter((node) => !split.sources.has(node.id)),
    ...(unit === "requests" ? top.nodes.filter((node) => node.id === "rejected") : []),
  ].filter(({ value }) => value > 0);
  const { texts, below } = keyTexts(flow.id, named, { x, width, y: foot });
  return { boxes, ribbons, texts: [sum, ...texts], below };
}

/** The boxes of the upper bar, the one that goes on first. */
function heads(stage: Stage, unit: CompactUnit): readonly FlowNode[] {
  const found = stage.nodes.filter(({ id }) =>
    unit === "people" ? id === "exposed" : id === "requested" || id === "rejected",
  );
  return found.filter(({ value }) => value > 0);
}

/** Numbers of the parts, each after its colour, as many to a line as fit. */
function keyTexts(
  flow: string,
  nodes: readonly FlowNode[],
  { x, width, y }: { readonly x: number; readonly width: number; readonly y: number },
): { texts: DrawnText[]; below: number } {
  const texts: DrawnText[] = [];
  let [at, top, lowest] = [x, y, y];
  for (const node of nodes) {
    const text = place({
      id: `${flow}/${node.id}`,
      kind: "label",
      lines: labelLines(node, LABEL.size, width - 16),
      ...LABEL,
      anchor: "start",
      x: at,
      y: top,
      swatch: boxColour(node.id),
    });
    const fits = at === x || at + text.width <= x + width;
    if (!fits) [at, top] = [x, lowest + 2];
    texts.push({ ...text, x: at, y: top });
    lowest = Math.max(lowest, top + text.height);
    at += text.width + 16;
  }
  return { texts, below: lowest };
}
