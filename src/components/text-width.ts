import { SANS } from "./palette.js";

/** Advance widths of Helvetica and Arial in thousandths of the type size. */
const WIDTHS: Readonly<Record<string, string>> = {
  191: "'",
  222: "ijl",
  278: " ,./:;!ftI|",
  333: "r-()[]",
  500: "ckvxyszJ",
  556: "abdeghnopqu0123456789L–?_$#",
  584: "×<>=+~",
  611: "FTZ",
  667: "ABEKPSVXY&",
  722: "CDHNRUw",
  778: "GOQ",
  833: "mM",
  889: "%",
  944: "W",
};
const WIDTH = new Map(
  Object.entries(WIDTHS).flatMap(([width, letters]) =>
    [...letters].map((letter) => [letter, Number(width) / 1000] as const),
  ),
);

const SAMPLE = "Hamburgefonstiv 0123456789, file with a return";
let factor: number | undefined;

/** How much wider this reader's system sans is than Helvetica; at least 1, and 1 without canvas. */
function fontFactor(): number {
  if (factor !== undefined) return factor;
  factor = 1;
  if (typeof CanvasRenderingContext2D !== "undefined") {
    const context = document.createElement("canvas").getContext("2d");
    if (context) {
      context.font = `100px ${SANS}`;
      factor = Math.max(1, context.measureText(SAMPLE).width / 100 / plainWidth(SAMPLE));
    }
  }
  return factor;
}

const known = new Map<string, number>();

/** Charts measure the same few words on every step of a slider, so widths are kept. */
function plainWidth(text: string): number {
  let width = known.get(text);
  if (width === undefined) {
    width = 0;
    for (const letter of text) width += WIDTH.get(letter) ?? 0.65;
    if (known.size > 5000) known.clear();
    known.set(text, width);
  }
  return width;
}

/** Width in px of `text` in the system sans at `size` px, a little generous. */
export function textWidth(text: string, size: number, bold = false): number {
  return plainWidth(text) * size * fontFactor() * (bold ? 1.09 : 1.02);
}

/** A word of a label: its text and whether it is set bold. */
export interface Word {
  readonly text: string;
  readonly bold: boolean;
}

/** The words of `text`, all in one weight. */
export const words = (text: string, bold = false): Word[] =>
  text.split(/\s+/).flatMap((part) => (part ? [{ text: part, bold }] : []));

/** Cuts a word that is wider than a whole line. */
function* fitting(word: Word, size: number, width: number): Generator<Word> {
  let rest = word.text;
  while (rest.length > 1 && textWidth(rest, size, word.bold) > width) {
    let keep = rest.length - 1;
    while (keep > 1 && textWidth(rest.slice(0, keep), size, word.bold) > width) --keep;
    yield { text: rest.slice(0, keep), bold: word.bold };
    rest = rest.slice(keep);
  }
  yield { text: rest, bold: word.bold };
}

/** Lines of words, none wider than `width` px (a single letter excepted); never empty. */
export function wrap(all: readonly Word[], size: number, width: number): Word[][] {
  const lines: Word[][] = [[]];
  for (const whole of all) {
    for (const word of fitting(whole, size, width)) {
      const line = lines.at(-1)!;
      if (line.length > 0 && lineWidth([...line, word], size) > width) lines.push([word]);
      else line.push(word);
    }
  }
  return lines;
}

/** Width in px of one line of words. */
export function lineWidth(line: readonly Word[], size: number): number {
  const space = textWidth(" ", size);
  return line.reduce((sum, word) => sum + space + textWidth(word.text, size, word.bold), -space);
}
