import { el, uniqueId } from "../dom.js";
import type { Field } from "./field.js";

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface SelectOptions<T extends string> {
  readonly label: string;
  readonly options: readonly Option<T>[];
  /** Key of the control in tests and links, such as "request.list". */
  readonly name: string;
  readonly onInput: (value: T) => void;
}

/** A choice of one of a few, as a native select under its label. */
export function selectField<T extends string>(options: SelectOptions<T>): Field<T> {
  const id = uniqueId("select");
  const select = el(
    "select",
    { id, "data-control": options.name },
    ...options.options.map(({ value, label }) => new Option(label, value)),
  );
  select.addEventListener("input", () => options.onInput(select.value as T));
  return {
    element: el("div", { class: "cm-field" }, el("label", { for: id }, options.label), select),
    get value() {
      return select.value as T;
    },
    set value(next) {
      select.value = next;
    },
    get disabled() {
      return select.disabled;
    },
    set disabled(next) {
      select.disabled = next;
    },
  };
}
