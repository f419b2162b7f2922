import { scaleLinear } from "d3";
import type { FlowGraph } from "../../model/simulation.js";
import { compact } from "../numbers.js";
import { words, wrap } from "../text-width.js";
import { type CompactBlock, type CompactUnit, compactBlock } from "./compact-block.js";
import type { FlowDrawing } from "./drawing.js";
import { type Stage, stagesOf } from "./stages.js";
import { place } from "./words.js";

/** A flow beside others, with the policy it belongs to. */
export interface NamedFlow {
  readonly id: string;
  readonly title: string;
  /** Said after the title: that the others are measured against it. */
  readonly note: string;
  readonly graph: FlowGraph;
}

/** From this width on requests and people stand side by side. */
const WIDE = 720;
const GAP = 48;
const BELOW = 20;
const TITLE = { size: 14, leading: 18 } as const;
const SMALL = { size: 12, leading: 15 } as const;

const HEADS: Readonly<Record<CompactUnit, string>> = {
  requests: "Requests and what becomes of them",
  people: "People exposed and why",
};

interface Column {
  readonly unit: CompactUnit;
  readonly x: number;
  readonly width: number;
  /** Px for one request or person: the same for every flow. */
  readonly scale: number;
  readonly most: number;
}

type Growing = {
  readonly [Part in "boxes" | "ribbons" | "texts" | "leaders"]: FlowDrawing[Part][number][];
};

/**
 * Several flows under each other without their first stage, which is the same for all: bars for
 * requests on one scale, bars for people on another, each with its numbers. Widths from 280 px.
 */
export function drawCompact(flows: readonly NamedFlow[], room: number): FlowDrawing {
  const width = Math.max(280, Math.round(room));
  const staged = flows.map((flow) => ({ ...flow, stages: stagesOf(flow.graph) }));
  const abreast = width >= WIDE;
  const each = abreast ? (width - GAP) / 2 : width;
  const columns = (["requests", "people"] as const).map((unit, at): Column => {
    const total = ({ stages }: { stages: readonly Stage[] }) =>
      stages[unit === "people" ? 3 : 1]!.total;
    const most = Math.max(0, ...staged.map(total));
    const x = abreast ? at * (each + GAP) : 0;
    return { unit, x, width: each, scale: most > 0 ? each / most : 0, most };
  });
  const drawing: Growing = { boxes: [], ribbons: [], texts: [], leaders: [] };
  let y = 0;
  for (const group of abreast ? [columns] : columns.map((column) => [column])) {
    y = Math.max(...group.map((column) => addScale(drawing, column, y))) + 14;
    for (const flow of staged) {
      const named = addTitle(drawing, flow, y, abreast ? width : each, group[0]!.unit);
      const blocks = group.map((column): CompactBlock => compactBlock(flow, column, named + 2));
      for (const { boxes, ribbons, texts } of blocks) {
        drawing.boxes.push(...boxes);
        drawing.ribbons.push(...ribbons);
        drawing.texts.push(...texts);
      }
      y = Math.max(...blocks.map(({ below }) => below)) + BELOW;
    }
    y += abreast ? 0 : 12;
  }
  return { width, height: y, ribbonOpacity: 0.35, lenses: [], blanks: [], ...drawing };
}

/** A column's heading and, where there is anything to measure, its scale. Returns the y below. */
function addScale(drawing: Growing, { unit, x, width, most }: Column, y: number): number {
  const lines = wrap(words(HEADS[unit], true), 15, width);
  const head = place({
    id: unit,
    kind: "title",
    lines,
    size: 15,
    leading: 19,
    anchor: "start",
    x,
    y,
  });
  drawing.texts.push(head);
  if (most <= 0) return y + head.height;
  const scale = scaleLinear([0, most], [x, x + width]);
  const line = y + head.height + SMALL.leading + 10;
  const path = [`M${x},${line}H${x + width}`];
  let free = Number.NEGATIVE_INFINITY;
  for (const tick of scale.ticks(width < 400 ? 3 : 5)) {
    path.push(`M${scale(tick)},${line}v-5`);
    const label = place({
      id: `tick-${unit}-${tick}`,
      kind: "amount",
      lines: [words(tick === 0 ? "0" : compact(tick))],
      ...SMALL,
      anchor: "middle",
      x: scale(tick),
      y: line - 7 - SMALL.leading,
    });
    const at = Math.min(Math.max(label.x, x), x + width - label.width);
    if (at < free) continue;
    drawing.texts.push({ ...label, x: at });
    free = at + label.width + 8;
  }
  drawing.leaders.push({ id: `scale-${unit}`, path: path.join(""), colour: "" });
  return line;
}

/** A policy's name with its note. Returns the y below. */
function addTitle(
  drawing: Growing,
  { id, title, note }: NamedFlow,
  y: number,
  width: number,
  unit: CompactUnit,
): number {
  const text = place({
    id: `${unit}/${id}`,
    kind: "title",
    lines: wrap([...words(title, true), ...words(note)], TITLE.size, width),
    ...TITLE,
    anchor: "start",
    x: 0,
    y,
  });
  drawing.texts.push(text);
  return y + text.height;
}
