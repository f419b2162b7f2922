import { words, wrap } from "../text-width.js";
import { boxColour, ribbonColour } from "./colours.js";
import type { DrawnBox, DrawnPath, DrawnText, FlowDrawing } from "./drawing.js";
import { stageBands } from "./stage-bands.js";
import type { Stage } from "./stages.js";
import { BAR, type Frame, LABEL, left } from "./wide-frame.js";
import { itemsOf, needed, placeLabels } from "./wide-labels.js";
import { wideLenses } from "./wide-lenses.js";
import { place, tipWords } from "./words.js";

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
    const labels = placeLabels(itemsOf(stage, bands, frame), frame);
    texts.push(...labels.texts);
    leaders.push(...labels.leaders);
  }
  const joined = wideLenses(
    stages,
    laid.map(({ bands }) => bands),
    frame,
  );
  texts.push(...joined.texts);
  return {
    width,
    height: top + size + 6,
    ribbonOpacity: 0.3,
    boxes,
    ribbons,
    lenses: joined.lenses,
    leaders,
    texts,
    blanks,
  };
}
