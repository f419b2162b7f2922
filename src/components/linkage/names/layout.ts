import { textWidth } from "../../text-width.js";
import { expected } from "../chance-words.js";
import { type ChartText, chartText, LEADING, SIZE } from "../chart-text.js";

/** One name with the number of others who fit it. */
export interface NameRow {
  readonly id: string;
  readonly name: string;
  readonly country: number;
  readonly state: number;
}

interface Dot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export interface NamesDrawing {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly ChartText[];
  readonly country: readonly Dot[];
  readonly state: readonly Dot[];
  readonly rails: readonly (Dot & { readonly to: number })[];
  /** Lines of the scale; the one at a single other person stands out. */
  readonly ticks: readonly {
    readonly id: string;
    readonly x: number;
    readonly from: number;
    readonly to: number;
    readonly strong: boolean;
  }[];
  readonly rows: readonly {
    readonly id: string;
    readonly y: number;
    readonly height: number;
    readonly name: string;
    readonly detail: string;
  }[];
}

const ROW = 26;
const DOT = 6;
const NAMES = 250;
const NARROW = 620;
/** Fewer than this many people are drawn at the foot of the scale. */
const LEAST = 1e-4;

/** Names as rows, how many others fit them as dots on a scale of powers of ten, and as numbers. */
export function layoutNames(
  rows: readonly NameRow[],
  stateName: string,
  width: number,
): NamesDrawing {
  const narrow = width < NARROW;
  const heads = ["Country", stateName];
  const column = (texts: readonly string[]) =>
    Math.ceil(Math.max(...texts.map((text) => textWidth(text, SIZE, true)))) + 14;
  const columns = [
    column([heads[0]!, ...rows.map(({ country }) => expected(country))]),
    column([...stateName.split(" "), ...rows.map(({ state }) => expected(state))]),
  ];
  const numbers = columns[0]! + columns[1]!;
  const from = (narrow ? 0 : NAMES) + DOT + 4;
  const to = Math.max(from + 20, width - numbers - DOT - 12);
  const most = Math.max(10, ...rows.map(({ country }) => country));
  const [low, high] = [Math.log10(LEAST), Math.ceil(Math.log10(most))];
  const at = (people: number) =>
    from + ((Math.log10(Math.max(LEAST, people)) - low) / (high - low)) * (to - from);
  const texts: ChartText[] = [];
  const ends = [width - columns[1]!, width];
  const headings = heads.map((text, i) => {
    const room = columns[i]! - 12;
    return chartText({
      id: `head-${i}`,
      text,
      x: ends[i]!,
      y: 0,
      anchor: "end",
      room,
      faint: true,
    });
  });
  texts.push(...headings);
  let y = Math.max(...headings.map(({ height }) => height)) + 8;
  const top = y;
  const places = rows.map((row) => {
    const label = chartText({
      id: `name-${row.id}`,
      text: row.name,
      x: 0,
      y,
      room: narrow ? width : NAMES - 12,
    });
    const height = narrow ? label.height + ROW : Math.max(ROW, label.height + 6);
    const middle = narrow ? y + label.height + ROW / 2 : y + height / 2;
    texts.push({ ...label, y: narrow ? y : middle - label.height / 2 });
    [row.country, row.state].forEach((people, i) => {
      texts.push(
        chartText({
          id: `number-${row.id}-${i}`,
          text: expected(people),
          x: ends[i]!,
          y: middle - LEADING / 2,
          anchor: "end",
        }),
      );
    });
    const place = { ...row, y, height, middle };
    y += height;
    return place;
  });
  const ticks: NamesDrawing["ticks"][number][] = [];
  for (let power = low; power <= high; power++) {
    ticks.push({
      id: `tick-${power}`,
      x: at(10 ** power),
      from: top,
      to: y + 4,
      strong: power === 0,
    });
  }
  texts.push(...scaleLabels(low, high, (power) => at(10 ** power), y + 8));
  return {
    width,
    height: y + 8 + LEADING + 2,
    texts,
    country: places.map(({ id, country, middle }) => ({ id, x: at(country), y: middle })),
    state: places.map(({ id, state, middle }) => ({ id, x: at(state), y: middle })),
    rails: places.map(({ id, middle }) => ({ id, x: from, y: middle, to })),
    ticks,
    rows: places.map(({ id, y: start, height, name, country, state }) => ({
      id,
      y: start,
      height,
      name,
      detail: `${expected(country)} others fit in the country, ${expected(state)} in ${stateName}`,
    })),
  };
}

/** Numbers under the scale: one person first, then those on either side for which there is room. */
function scaleLabels(
  low: number,
  high: number,
  at: (power: number) => number,
  y: number,
): readonly ChartText[] {
  const powers = Array.from({ length: high - low + 1 }, (_, i) => low + i);
  const kept: ChartText[] = [];
  for (const power of powers.toSorted((a, b) => Math.abs(a) - Math.abs(b))) {
    const text = power === low ? `${expected(10 ** power)} or fewer` : expected(10 ** power);
    const label = chartText({
      id: `label-${power}`,
      text,
      x: power === low ? Math.max(0, at(power) - DOT) : at(power),
      y,
      anchor: power === low ? "start" : "middle",
      faint: true,
    });
    const free = (other: ChartText) =>
      label.x + label.width + 6 <= other.x || other.x + other.width + 6 <= label.x;
    if (label.x >= 0 && kept.every(free)) kept.push(label);
  }
  return kept;
}
