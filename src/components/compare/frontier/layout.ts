import { chartText } from "../../linkage/chart-text.js";
import { about } from "../../numbers.js";
import type { Part } from "../../svg/parts.js";
import type { SweepPoint } from "../threshold-sweep.js";
import { type Axes, layoutAxes } from "./axes.js";
import type { Corner, FrontierDrawing } from "./drawing.js";
import type { Ground } from "./ground.js";
import { dotGround, type Labelled, layoutLabels } from "./labels.js";
import { placeLabels } from "./place-labels.js";
import type { Frontier, FrontierCurve, FrontierPoint } from "./points.js";

/** A plot without room for every label grows by this much, px. */
const GROWTH = 60;
/** Under this width, px, words take so much of the plot that it has to be higher than wide. */
const NARROW = 560;
/** Thresholds that are named where there is room beside the curve. */
const NAMED_STEP = 10;
const TARGET = 20;

/** A frontier at a width in px: powers of ten on both axes, every policy named beside its dot. */
export function layoutFrontier(frontier: Frontier, width: number): FrontierDrawing {
  let height = width < NARROW ? 480 : Math.min(480, Math.max(360, width * 0.55));
  for (;;) {
    const drawing = withHeight(frontier, Math.max(280, Math.round(width)), height);
    if (drawing) return drawing;
    height += GROWTH;
  }
}

function withHeight(
  { points, curve }: Frontier,
  width: number,
  height: number,
): FrontierDrawing | undefined {
  const swept = curve?.points ?? [];
  const axes = layoutAxes(
    {
      found: [...points, ...swept].map(({ found }) => found),
      mistaken: [...points, ...swept].map(({ mistaken }) => mistaken),
    },
    width,
    height,
  );
  const at = ({ found, mistaken }: Pick<FrontierPoint, "found" | "mistaken">): Corner => [
    axes.x.at(mistaken),
    axes.y.at(found),
  ];
  const line = swept.map(at);
  const ordered = [...points].sort((a, b) => RANK[a.standing] - RANK[b.standing]);
  const dots = ordered.map(({ id, standing, ...point }) => {
    const [x, y] = at(point);
    return { id, standing, x, y };
  });
  const named = (point: FrontierPoint): Labelled => ({
    id: point.id,
    text: point.title,
    at: at(point),
    bold: point.standing !== "other",
    faint: point.standing === "other",
  });
  const first = ordered.filter(({ standing }) => standing !== "other");
  const labelled = [
    ...first.map(named),
    ...curveLabel(curve, line),
    ...ordered.slice(first.length).map(named),
  ];
  const ground = { plot: axes.plot, dots: dots.map(({ x, y }): Corner => [x, y]), curve: line };
  const labels = layoutLabels(labelled, ground);
  if (!labels) return undefined;
  const thresholds = thresholdLabels(swept, line, axes, [
    ...labels.texts,
    ...ground.dots.map(dotGround),
  ]);
  return {
    width,
    height: axes.bottom,
    grid: axes.grid,
    curve: line,
    dots: dots.toReversed(),
    leaders: labels.leaders,
    texts: [...axes.texts, ...labels.texts, ...thresholds],
    parts: [
      ...swept.map((point) => sweptPart(point, at(point))),
      ...ordered.toReversed().map((point) => policyPart(point, at(point))),
    ],
  };
}

const RANK = { reference: 0, compared: 1, other: 2 } as const;

/** The curve's name at the middle of its length. */
function curveLabel(curve: FrontierCurve | undefined, line: readonly Corner[]): Labelled[] {
  const middle = middleOf(line);
  if (!curve || !middle) return [];
  return [{ id: "curve", text: curve.title, at: middle, bold: false, faint: false }];
}

/** The corner of a line that has about as much of it before as after it. */
function middleOf(line: readonly Corner[]): Corner | undefined {
  const lengths = line.map(([x, y], i) => {
    const [x0, y0] = line[i - 1] ?? [x, y];
    return Math.hypot(x - x0, y - y0);
  });
  const half = lengths.reduce((sum, length) => sum + length, 0) / 2;
  let along = 0;
  return line.find((_, i) => {
    along += lengths[i]!;
    return along >= half;
  });
}

/** Thresholds in bits beside the curve, those for which there is room close by. */
function thresholdLabels(
  points: readonly SweepPoint[],
  line: readonly Corner[],
  { plot }: Axes,
  taken: readonly Ground[],
) {
  const placed: ReturnType<typeof chartText>[] = [];
  points.forEach(({ threshold }, i) => {
    if (threshold % NAMED_STEP !== 0) return;
    const text = `${threshold} bits`.replace("-", "−");
    const label = chartText({ id: `bits-${threshold}`, text, x: 0, y: 0, faint: true });
    const { id, width, height } = label;
    const all = { area: plot, taken: [...taken, ...placed], line, isOptional: true };
    const [found] = placeLabels([{ id, at: line[i]!, width, height }], all) ?? [];
    if (found) placed.push({ ...label, x: found.x, y: found.y });
  });
  return placed;
}

const part = ([x, y]: Corner, words: Pick<Part, "id" | "name" | "detail">): Part => ({
  ...words,
  x: x - TARGET / 2,
  y: y - TARGET / 2,
  width: TARGET,
  height: TARGET,
});

const foundWords = ({ found, mistaken }: Pick<FrontierPoint, "found" | "mistaken">) =>
  `${about(found)} people sought and found, ${about(mistaken)} exposed by mistake`;

const policyPart = (point: FrontierPoint, at: Corner): Part =>
  part(at, { id: point.id, name: point.title, detail: foundWords(point) });

const sweptPart = (point: SweepPoint, at: Corner): Part =>
  part(at, {
    id: `bits-${point.threshold}`,
    name: `At ${point.threshold} bits`.replace("-", "−"),
    detail: foundWords(point),
  });
