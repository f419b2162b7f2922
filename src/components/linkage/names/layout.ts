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
    column([heads[1]!, ...rows.map(({ state }) => expected(state))]),
  ];
  const numbers = columns[0]! + columns[1]!;
  const from = (narrow ? 0 : NAMES) + DOT + 4;
  const to = width - numbers - DOT - 12;
  const most = Math.max(10, ...rows.map(({ country }) => country));
  const [low, high] = [Math.log10(LEAST), Math.ceil(Math.log10(most))];
  const at = (people: number) =>
    from + ((Math.log10(Math.max(LEAST, people)) - low) / (high - low)) * (to - from);
  const texts: ChartText[] = [];
  const ends = [width - columns[1]!, width];
  heads.forEach((text, i) => {
    texts.push(chartText({ id: `head-${i}`, text, x: ends[i]!, y: 0, anchor: "end", faint: true }));
  });
  let y = LEADING + 8;
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
  const step = to - from < 420 ? 2 : 1;
  for (let power = low; power <= high; power += step) {
    const x = at(10 ** power);
    const text = power === low ? "0.0001" : expected(10 ** power);
    ticks.push({ id: `tick-${power}`, x, from: top, to: y + 4, strong: power === 0 });
    const label = chartText({
      id: `label-${power}`,
      text,
      x,
      y: y + 8,
      anchor: "middle",
      faint: true,
    });
    texts.push({ ...label, x: Math.max(0, label.x) });
  }
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
