import type { Swing } from "../../model/sensitivity/tornado.js";
import type { Measure } from "../../model/uncertainty/measures.js";
import { cellOf } from "./draw-tables.js";
import { tornadoFinding } from "./findings.js";
import { measureTitle, rangeWords, valueLabel, valueWords } from "./measure-words.js";
import type { RangeChart } from "./range-chart.js";
import type { RangeRow } from "./range-rows.js";

/** Rows drawn; the table has all. */
const WIDEST = 12;

interface Tornado {
  readonly measure: Measure;
  readonly swings: readonly Swing[];
  /** The number with every assumption at its default. */
  readonly usual: number;
  readonly labelOf: (id: string) => string;
  readonly source: string;
}

/** One assumption at a time: how far each moves the number in question. */
export function tornadoChart({ measure, swings, usual, labelOf, source }: Tornado): RangeChart {
  const [first] = swings;
  return {
    title: tornadoFinding(measure, first, labelOf(first?.id ?? "")),
    subtitle: `${measureTitle(measure)} when one assumption alone is moved: hollow at its 5th percentile, full at its 95th, all others at their defaults (dashed). The ${WIDEST} that move it most`,
    source,
    table: {
      columns: [
        "Assumption",
        "Id",
        "At its 5th percentile",
        "At its 95th percentile",
        "Moves it by",
      ],
      rows: swings.map(({ id, atLow, atHigh, width }) => [
        labelOf(id),
        id,
        cellOf(measure, atLow),
        cellOf(measure, atHigh),
        cellOf(measure, width),
      ]),
    },
    rows: swings.slice(0, WIDEST).map((swing): RangeRow => {
      const { id, atLow, atHigh, width } = swing;
      const [from, to] = [Math.min(atLow, atHigh), Math.max(atLow, atHigh)];
      return {
        id,
        label: labelOf(id),
        lines: [
          [
            { kind: "given", span: [Math.min(from, usual), Math.max(to, usual)] },
            { kind: "given", value: atLow },
            { kind: "tested", value: atHigh },
          ],
        ],
        number: valueLabel(measure, width),
        detail: `${valueWords(measure, atLow)} at its 5th percentile, ${valueWords(measure, atHigh)} at its 95th: ${rangeWords(measure, { low: from, high: to })}`,
      };
    }),
    options: {
      key: [
        ["given", "assumption low"],
        ["tested", "assumption high"],
      ],
      head: "moves it by",
      words: (value) => valueLabel(measure, value),
      reference: usual,
      hold: [],
    },
  };
}
