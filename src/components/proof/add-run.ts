import { chartText, LEADING } from "../linkage/chart-text.js";
import type { GrowingDistances } from "./distance-drawing.js";
import type { DistanceScale } from "./distance-scale.js";
import { dotStacks } from "./dot-stacks.js";
import { isNothing, numbersOf } from "./listed-numbers.js";
import { numberWords, signed } from "./number-words.js";
import type { ProofPage, ProofRun } from "./proof-page.js";

/** Numbers a tip names before it only counts the rest. */
const NAMED = 3;

interface Places {
  readonly id: string;
  readonly top: number;
  readonly scale: DistanceScale;
  /** Left end and width of the words; above the strip where `above`. */
  readonly labels: number;
  readonly above: boolean;
  /** Where the numbers that cannot be told from zero go; under the strip where `above`. */
  readonly aside: { readonly x: number; readonly width: number };
  readonly limit: number;
}

/** Adds one run's strip of dots with its words, scale and limits. Returns where it ends, px. */
export function addRun(
  drawing: GrowingDistances,
  page: ProofPage,
  run: ProofRun,
  { id, top, scale, labels, above, aside, limit }: Places,
): number {
  const numbers = numbersOf(page, run);
  const nothing = numbers.filter((number) => isNothing(number, run.draws));
  const told = numbers.filter((number) => !isNothing(number, run.draws));
  const name = `${run.name}: ${run.title}`;
  const place = { x: 0, room: labels };
  const head = chartText({ id: `${id}-name`, text: name, y: top, bold: true, ...place });
  const under = chartText({
    id: `${id}-draws`,
    text: `${run.draws} draws of both files, ${told.length} numbers`,
    y: top + head.height,
    faint: true,
    ...place,
  });
  drawing.texts.push(head, under);
  const words = head.height + under.height;

  const step = Math.max(3, Math.min(7.5, scale.room));
  const radius = step / 2 - 0.5;
  const stacks = dotStacks(told, scale.bin);
  const tallest = Math.max(1, ...stacks.map((stack) => stack.numbers.length));
  const start = above ? top + words + 8 : top;
  const base = Math.max(start + tallest * step + 4, above ? 0 : top + words);
  for (const stack of stacks) {
    const x = scale.x(stack.at);
    stack.numbers.forEach((number, at) => {
      drawing.marks.push({
        id: `${id}-${number.policy.id}-${number.outcome}`,
        kind: number.agrees ? "agrees" : "fails",
        x,
        y: base - (at + 0.5) * step,
        radius,
      });
    });
    const named = stack.numbers.slice(0, NAMED).map(numberWords);
    const rest = stack.numbers.length - named.length;
    drawing.parts.push({
      id: `${id}-${stack.at}`,
      x: x - scale.room / 2,
      y: start,
      width: scale.room,
      height: base - start,
      name: `${name}, about ${signed(stack.at)} standard errors`,
      detail: `${named.join("; ")}${rest > 0 ? `; and ${rest} more` : ""}`,
    });
  }
  for (const mark of scale.marks) {
    const tick = { id: `${id}-${mark}`, x: scale.x(mark), from: start, to: base + 4 };
    drawing.ticks.push({ ...tick, strong: false });
    const text = mark === 0 ? "0" : `${mark < 0 ? "−" : "+"}${Math.abs(mark)}`;
    const label = { id: `${id}-scale-${mark}`, text, x: tick.x, y: base + 5 };
    drawing.texts.push(chartText({ ...label, anchor: "middle", faint: true }));
  }
  for (const side of [-1, 1]) {
    const x = scale.x(side * limit);
    drawing.ticks.push({ id: `${id}-limit-${side}`, x, from: start, to: base, strong: true });
  }
  const below = base + 5 + LEADING;
  if (nothing.length === 0) return below;

  const across = Math.max(1, Math.floor(aside.width / step));
  const count = `${nothing.length} not told from zero`;
  const label = { id: `${id}-nothing`, text: count, x: aside.x, room: aside.width, faint: true };
  const asideTop = above ? below + 4 : start;
  const text = chartText({ ...label, y: asideTop });
  drawing.texts.push(text);
  const dots = asideTop + text.height + 4;
  nothing.forEach((number, at) => {
    drawing.marks.push({
      id: `${id}-${number.policy.id}-${number.outcome}`,
      kind: "nothing",
      x: aside.x + ((at % across) + 0.5) * step,
      y: dots + (Math.floor(at / across) + 0.5) * step,
      radius: radius - 0.5,
    });
  });
  const height = text.height + 4 + Math.ceil(nothing.length / across) * step;
  drawing.parts.push({
    id: `${id}-nothing`,
    x: aside.x,
    y: asideTop,
    width: aside.width,
    height,
    name: `${name}, not told from zero`,
    detail: `${nothing.length} numbers of which none was counted and less than one expected in all draws`,
  });
  return Math.max(below, asideTop + height);
}
