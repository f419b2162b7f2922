import type { Measure } from "../../model/uncertainty/measures.js";
import type { PresetFile } from "../study/preset-file.js";
import { cellOf, RANGE_COLUMNS, rangeCells } from "./draw-tables.js";
import { alternativesFinding } from "./findings.js";
import { measureTitle, rangeWords, valueLabel, valueWords } from "./measure-words.js";
import type { RangeChart } from "./range-chart.js";
import type { RangeRow } from "./range-rows.js";
import type { Alternative } from "./uncertainty-file.js";

interface Alternatives {
  readonly measure: Measure;
  /** Place of the measure in `MEASURES`. */
  readonly column: number;
  readonly alternatives: readonly Alternative[];
  readonly baselines: PresetFile["baselines"];
  readonly source: string;
}

/** Every population to start from, each with its own range; they are never averaged. */
export function alternativesChart(options: Alternatives): RangeChart {
  const { measure, column, alternatives, baselines, source } = options;
  const named = alternatives.map(({ baseline, revoked, usual, intervals }) => {
    const title = baselines.find(({ id }) => id === baseline)?.title ?? baseline;
    return {
      id: `${baseline}${revoked ? "-revoked" : ""}`,
      label: revoked ? `${title}, temporary status revoked` : title,
      value: usual[column]!,
      interval: intervals[column]!,
    };
  });
  return {
    title: alternativesFinding(
      measure,
      named.map(({ value }) => value),
    ),
    subtitle: `${measureTitle(measure)} for each population to start from. Dots: assumptions at their defaults. Lines: nine in ten draws of them`,
    source,
    table: {
      columns: ["Population", "At the defaults", ...RANGE_COLUMNS],
      rows: named.map(({ label, value, interval }) => [
        label,
        cellOf(measure, value),
        ...rangeCells(measure, interval),
      ]),
    },
    rows: named.map(
      ({ id, label, value, interval }): RangeRow => ({
        id,
        label,
        lines: [[{ kind: "tested", span: [interval.low, interval.high], value }]],
        number: valueLabel(measure, value),
        detail: `${valueWords(measure, value)} at the defaults; nine in ten draws give ${rangeWords(measure, interval)}`,
      }),
    ),
    options: {
      key: [["tested", "at the defaults, with the range of nine in ten draws"]],
      head: "at the defaults",
      words: (value) => valueLabel(measure, value),
      hold: measure.unit === "share" ? [] : [0],
    },
  };
}
