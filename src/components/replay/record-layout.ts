import type { Role } from "../../model/replay/record.js";
import type { Recorded, ScoredTotal } from "../../model/replay/replay-score.js";
import type { Interval } from "../../model/uncertainty/interval.js";
import { chartText, LEADING } from "../linkage/chart-text.js";
import { exact } from "../numbers.js";
import { textWidth } from "../text-width.js";
import type { DotDrawing, DotKind } from "./dot-drawing.js";
import { recordKey } from "./record-key.js";
import { scaleTexts } from "./record-scale.js";
import { intervalWords, ROLE_WORDS, recordNumber, shortRecordNumber } from "./words.js";

type Scored = ScoredTotal & { readonly record: Recorded };

const NARROW = 620;
const NAMES = 250;
const ROW = 28;
const DOT = 8;
const KINDS: Readonly<Record<Role, DotKind>> = {
  given: "given",
  follows: "given",
  unscored: "given",
  fitted: "fitted",
  tested: "tested",
};
/** The totals on record as rows: how many times the recorded number the model's is, and both. */
export function layoutRecord(
  totals: readonly ScoredTotal[],
  intervals: Readonly<Record<string, Interval | undefined>>,
  width: number,
): DotDrawing {
  const rows = totals.filter((total): total is Scored => total.record !== null);
  const narrow = width < NARROW;
  const columns = [
    numbersWidth(rows.map(shortRecordNumber), "On record"),
    numbersWidth(
      rows.map(({ model }) => exact(model)),
      "Model",
    ),
  ] as const;
  const ends = [width - columns[1], width] as const;
  const from = (narrow ? 0 : NAMES) + DOT;
  const to = Math.max(from + 40, width - columns[0] - columns[1] - DOT);
  const most = Math.max(
    1.5,
    ...rows.map(
      ({ id, model, record }) => Math.max(model, intervals[id]?.high ?? 0) / record.value,
    ),
  );
  const steps = Math.ceil(most * 2);
  const at = (ratio: number) => from + (ratio / (steps / 2)) * (to - from);

  const { marks, below, ...key } = recordKey(width);
  const texts = [...key.texts];
  const dots: DotDrawing["dots"][number][] = [...marks];
  const heads = ["On record", "Model"].map((text, i) =>
    chartText({ id: `head-${i}`, text, x: ends[i]!, y: below, anchor: "end", faint: true }),
  );
  texts.push(...heads);
  let y = below + LEADING + 8;
  const top = y;
  const spans: DotDrawing["spans"][number][] = [];
  const bands: DotDrawing["bands"][number][] = [];
  const parts: DotDrawing["parts"][number][] = [];
  for (const total of rows) {
    const { id, label, record, role, model } = total;
    const room = narrow ? width : NAMES - 16;
    const name = chartText({ id: `name-${id}`, text: label, x: 0, y, room, bold: true });
    const under = chartText({
      id: `role-${id}`,
      text: ROLE_WORDS[role],
      x: 0,
      y: y + name.height,
      room,
      faint: true,
    });
    texts.push(name, under);
    const words = name.height + under.height;
    const middle = narrow ? y + words + ROW / 2 : y + words / 2;
    const interval = intervals[id];
    const kind = KINDS[role];
    if (record.bound === "at-most") bands.push({ id, from: at(0), to: at(1), y: middle });
    if (interval) {
      const { low, high } = interval;
      spans.push({
        id,
        kind,
        from: at(low / record.value),
        to: at(high / record.value),
        y: middle,
      });
    }
    dots.push({ id, kind, x: at(model / record.value), y: middle });
    [shortRecordNumber(total), exact(model)].forEach((text, i) => {
      const number = { id: `number-${id}-${i}`, x: ends[i]!, anchor: "end" as const };
      const lines = chartText({ ...number, text, y: 0, room: columns[i]! - 12 });
      texts.push({ ...lines, y: middle - lines.height / 2 });
    });
    const height = narrow ? words + ROW : words;
    parts.push({
      id,
      x: 0,
      y,
      width,
      height,
      name: label,
      detail: `${recordNumber(total)} on record, ${exact(model)} in the model (${ROLE_WORDS[role]}); nine in ten draws lie at ${intervalWords(total.unit, interval)}`,
    });
    y += height + 14;
  }
  const scale = Array.from({ length: steps + 1 }, (_, step) => step / 2);
  texts.push(...scaleTexts(scale, at, y + 6));
  return {
    width,
    height: y + 6 + LEADING + 2,
    texts,
    ticks: scale.map((ratio) => ({
      id: `tick-${ratio}`,
      x: at(ratio),
      from: top,
      to: y + 4,
      strong: ratio === 1,
    })),
    bands,
    spans,
    dots,
    parts,
  };
}

function numbersWidth(numbers: readonly string[], head: string): number {
  const texts = [head, ...numbers];
  return Math.ceil(Math.max(...texts.map((text) => textWidth(text, 13, true)))) + 14;
}
