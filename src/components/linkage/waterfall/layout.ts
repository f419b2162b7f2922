import type { Field } from "../../../model/vocabulary.js";
import { textWidth } from "../../text-width.js";
import { bitsText } from "../chance-words.js";
import { type ChartText, chartText, LEADING, SIZE } from "../chart-text.js";

/** One field's part in a match weight. */
export interface Step {
  readonly field: Field;
  readonly name: string;
  /** The level reached, in words. */
  readonly level: string;
  readonly bits: number;
  /** What the tip adds. */
  readonly detail: string;
}

export interface WaterfallBar {
  readonly id: string;
  readonly kind: "for" | "against" | "total";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly name: string;
  readonly detail: string;
}

/** A vertical line. */
interface Rule {
  readonly x: number;
  readonly from: number;
  readonly to: number;
}

export interface Waterfall {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly WaterfallBar[];
  readonly texts: readonly ChartText[];
  /** No weight at all, and even odds. */
  readonly zero: Rule;
  readonly even: Rule;
  /** From the end of each bar down to the next one; none where words stand between the bars. */
  readonly joints: readonly (Rule & { readonly id: string })[];
}

const BAR = 22;
const GAP = 14;
const NAMES = 178;
/** Narrower charts have names above their bars. */
const NARROW = 560;
/** The scale covers this many bits at least, so that a weak pair looks weak. */
const LEAST_SPAN = 40;

/**
 * Bars from the top down, each from where the one before ended; the last one is the sum, from zero.
 * `even` is the weight at which one record of the whole file is as likely the right one as not.
 */
export function layoutWaterfall(steps: readonly Step[], even: number, width: number): Waterfall {
  const narrow = width < NARROW;
  const ends: number[] = [];
  for (const { bits } of steps) ends.push((ends.at(-1) ?? 0) + bits);
  const total = ends.at(-1) ?? 0;
  const low = Math.min(0, ...ends);
  const high = Math.max(even, ...ends, low + LEAST_SPAN);
  // Room at both ends for the weight written beside a bar.
  const value =
    Math.max(
      ...[total, ...steps.map(({ bits }) => bits)].map((n) => textWidth(bitsText(n), SIZE, true)),
    ) + 10;
  const [from, to] = [(narrow ? 0 : NAMES) + value, width - value];
  const at = (bits: number) => from + ((bits - low) / (high - low)) * (to - from);
  const texts: ChartText[] = [];
  const evenLabel = `${even.toFixed(1)} bits: even odds`;
  const labelWidth = textWidth(evenLabel, SIZE) + 1;
  texts.push(
    chartText({
      id: "even",
      text: evenLabel,
      x: Math.min(Math.max(at(even), labelWidth / 2), width - labelWidth / 2),
      y: 0,
      anchor: "middle",
      faint: true,
    }),
  );
  const rows = [
    ...steps.map((step, i) => ({
      ...step,
      id: step.field as string,
      start: i === 0 ? 0 : ends[i - 1]!,
      end: ends[i]!,
    })),
    { id: "total", name: "Match weight", level: "", bits: total, detail: "", start: 0, end: total },
  ];
  const bars: WaterfallBar[] = [];
  let y = LEADING + 8;
  const tops: number[] = [];
  for (const { id, name, level, bits, detail, start, end } of rows) {
    const label = chartText({
      id: `name-${id}`,
      text: level ? `${name}: ${level}` : name,
      x: 0,
      y,
      room: narrow ? width : NAMES - 16,
      bold: id === "total",
    });
    const tall = narrow ? label.height + 2 + BAR : Math.max(BAR, label.height);
    const top = narrow ? y + label.height + 2 : y + (tall - BAR) / 2;
    texts.push({ ...label, y: narrow ? y : y + (tall - label.height) / 2 });
    const [left, right] = [at(Math.min(start, end)), at(Math.max(start, end))];
    bars.push({
      id,
      kind: id === "total" ? "total" : bits < 0 ? "against" : "for",
      x: left,
      y: top,
      width: Math.max(1.5, right - left),
      height: BAR,
      name: level ? `${name}: ${level}` : name,
      detail: detail || `${bitsText(bits)} bits in all`,
    });
    const isLeft = bits < 0;
    texts.push(
      chartText({
        id: `bits-${id}`,
        text: bitsText(bits),
        x: isLeft ? left - 5 : Math.max(right, left + 1.5) + 5,
        y: top + (BAR - LEADING) / 2,
        anchor: isLeft ? "end" : "start",
        bold: id === "total",
      }),
    );
    tops.push(top);
    y += tall + GAP;
  }
  const height = y - GAP + 2;
  const line = { from: LEADING + 4, to: height };
  return {
    width,
    height,
    bars,
    texts,
    zero: { x: at(0), ...line },
    even: { x: at(even), ...line },
    joints: narrow
      ? []
      : steps.map(({ field }, i) => ({
          id: field,
          x: at(ends[i]!),
          from: tops[i]! + BAR,
          to: tops[i + 1]!,
        })),
  };
}
