import { columnOf } from "../../model/uncertainty/columns.js";
import { intervalOf } from "../../model/uncertainty/interval.js";
import { MEASURES } from "../../model/uncertainty/measures.js";
import { setText } from "../dom.js";
import type { AskedMeasure } from "./asked-measure.js";
import { uncertaintyHeadlines } from "./headline.js";

interface Shown {
  readonly values: ArrayLike<number>;
  readonly usual: ArrayLike<number>;
}

/** Keeps the page's opening sentence up to date. */
export function showUncertaintyHeadline(asked: AskedMeasure, first: Shown) {
  let shown = first;
  function write() {
    const { measure, column } = asked;
    const interval = intervalOf(columnOf(shown.values, MEASURES.length, column));
    const texts = uncertaintyHeadlines(measure, shown.usual[column]!, interval);
    for (const [key, text] of Object.entries(texts)) {
      for (const element of document.querySelectorAll(`[data-headline="${key}"]`)) {
        setText(element, text);
      }
    }
  }
  asked.listen(write);
  return {
    show(next: Shown) {
      shown = next;
      write();
    },
  };
}
