import { el } from "../dom.js";
import { checkField } from "./check-field.js";
import type { Field } from "./field.js";
import type { Option } from "./select-field.js";

interface ChecksOptions<T extends string> {
  readonly label: string;
  readonly options: readonly Option<T>[];
  readonly name: string;
  /** Least number of marks that must stay; the last ones cannot be taken away. */
  readonly least?: number;
  readonly onInput: (values: T[]) => void;
}

/** Any of a few, as checkboxes under a shared legend; values keep the order of the options. */
export function checksField<T extends string>(options: ChecksOptions<T>): Field<readonly T[]> {
  const { least = 0 } = options;
  let disabled = false;
  const marked = () => boxes.filter(({ box }) => box.value).map(({ value }) => value);
  const guard = () => {
    const atLeast = marked().length <= least;
    for (const { box } of boxes) box.disabled = disabled || (atLeast && box.value);
  };
  const boxes = options.options.map(({ value, label }) => ({
    value,
    box: checkField({
      label,
      name: `${options.name}.${value}`,
      onInput() {
        guard();
        options.onInput(marked());
      },
    }),
  }));
  return {
    element: el(
      "fieldset",
      { class: "cm-checks" },
      el("legend", {}, options.label),
      ...boxes.map(({ box }) => box.element),
    ),
    get value() {
      return marked();
    },
    set value(next) {
      for (const { value, box } of boxes) box.value = next.includes(value);
      guard();
    },
    get disabled() {
      return disabled;
    },
    set disabled(next) {
      disabled = next;
      guard();
    },
  };
}
