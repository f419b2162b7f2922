import { type ChartText, chartText, LEADING } from "../linkage/chart-text.js";

/** Marks with their words, laid out on as many lines as it takes. */
export interface Key<Kind> {
  readonly texts: readonly ChartText[];
  readonly marks: readonly { readonly id: string; readonly kind: Kind; x: number; y: number }[];
  /** Where the chart may begin, px. */
  readonly below: number;
}

const MARK = 18;
const BETWEEN = 22;

/** Lays out a key over a chart: each entry a mark and its words. */
export function dotKey<Kind extends string>(
  entries: readonly (readonly [kind: Kind, words: string])[],
  width: number,
): Key<Kind> {
  let [x, y] = [0, 0];
  const texts: ChartText[] = [];
  const marks: { id: string; kind: Kind; x: number; y: number }[] = [];
  for (const [kind, words] of entries) {
    const text = chartText({ id: `key-${kind}`, text: words, x: 0, y: 0, room: width - MARK });
    if (x > 0 && x + MARK + text.width > width) [x, y] = [0, y + LEADING + 4];
    texts.push({ ...text, x: x + MARK, y });
    marks.push({ id: `key-${kind}`, kind, x: x + 7, y: y + LEADING / 2 });
    x += MARK + text.width + BETWEEN;
    if (text.height > LEADING) [x, y] = [0, y + text.height + 4];
  }
  return { texts, marks, below: (x === 0 ? y : y + LEADING) + 14 };
}
