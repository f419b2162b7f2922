import type { Interval } from "../../model/uncertainty/interval.js";
import type { Measure } from "../../model/uncertainty/measures.js";
import { counted } from "./findings.js";
import { rangeWords, valueWords } from "./measure-words.js";

/** The numbers of the page's opening sentence, by `data-headline` key. */
export function uncertaintyHeadlines(measure: Measure, usual: number, interval: Interval) {
  return {
    "uncertainty-usual": counted(measure, valueWords(measure, usual)),
    "uncertainty-range": rangeWords(measure, interval),
  };
}
