import { percent } from "../../numbers.js";
import { expected } from "../chance-words.js";
import type { ThresholdPoint } from "../linkage-file.js";
import { precision, recall, wrongRecords } from "./measures.js";

/** What is drawn of every threshold. */
export const SERIES = ["precision", "recall", "wrong", "exposed"] as const;
export type Series = (typeof SERIES)[number];

const WORDS: Readonly<Record<Series, string>> = {
  precision: "of the records returned are right",
  recall: "of the people with a record are found",
  wrong: "wrong records returned",
  exposed: "people exposed",
};

/** Values of all series; undefined where there is none. */
export type Measures = Readonly<Record<Series, number | undefined>>;

/** The four measures of a point. */
export function measuresOf(point: ThresholdPoint, onFile: number): Measures {
  return {
    precision: precision(point),
    recall: recall(point, onFile),
    wrong: wrongRecords(point),
    exposed: point.exposed,
  };
}

/** A measure in words: "83% of the records returned are right". */
export function measureText(series: Series, value: number | undefined): string {
  if (value === undefined) return "no record is returned";
  const amount = series === "precision" || series === "recall" ? percent(value) : expected(value);
  return `${amount} ${WORDS[series]}`;
}
