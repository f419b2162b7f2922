import { MEASURES, type Measure } from "../../model/uncertainty/measures.js";
import { selectField } from "../controls/select-field.js";
import { measureOf, measureTitle } from "./measure-words.js";

/** The number a reader asks about, which every part of the page follows. */
export interface AskedMeasure {
  readonly element: HTMLElement;
  readonly measure: Measure;
  /** Its place in `MEASURES`. */
  readonly column: number;
  listen(listener: () => void): void;
}

/** A choice of one of `MEASURES`. */
export function askedMeasure(): AskedMeasure {
  const listeners: (() => void)[] = [];
  const field = selectField({
    label: "The number in question",
    name: "measure",
    options: MEASURES.map((measure) => ({ value: measure.id, label: measureTitle(measure) })),
    onInput: () => {
      for (const listener of listeners) listener();
    },
  });
  return {
    element: field.element,
    get measure() {
      return measureOf(field.value);
    },
    get column() {
      return MEASURES.findIndex(({ id }) => id === field.value);
    },
    listen(listener) {
      listeners.push(listener);
    },
  };
}
