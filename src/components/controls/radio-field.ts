import { el, uniqueId } from "../dom.js";
import type { Field } from "./field.js";
import type { Option } from "./select-field.js";

interface RadioOptions<T extends string> {
  readonly label: string;
  readonly options: readonly Option<T>[];
  readonly name: string;
  readonly onInput: (value: T) => void;
}

/** One of a few with all of them in sight, as native radio buttons under a legend. */
export function radioField<T extends string>(options: RadioOptions<T>): Field<T> {
  const group = uniqueId("radio");
  const inputs = options.options.map(({ value, label }) => {
    const input = el("input", {
      type: "radio",
      name: group,
      value,
      "data-control": `${options.name}.${value}`,
    });
    input.addEventListener("input", () => options.onInput(value));
    return { input, label: el("label", { class: "cm-check" }, input, el("span", {}, label)) };
  });
  return {
    element: el(
      "fieldset",
      { class: "cm-checks" },
      el("legend", {}, options.label),
      ...inputs.map(({ label }) => label),
    ),
    get value() {
      return (inputs.find(({ input }) => input.checked)?.input.value ?? "") as T;
    },
    set value(next) {
      for (const { input } of inputs) input.checked = input.value === next;
    },
    get disabled() {
      return inputs.every(({ input }) => input.disabled);
    },
    set disabled(next) {
      for (const { input } of inputs) input.disabled = next;
    },
  };
}
